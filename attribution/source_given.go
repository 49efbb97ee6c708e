package attribution

import (
	"strings"

	"github.com/headwater-project/headwater"
)

// givenVotes is the weight of a given name: enough to tell alone, but a title
// outweighs it.
const givenVotes = 2

// voteGiven lets the first word of a person's full name tell the gender, where it
// is a name that hardly ever crosses over.
func (p *persons) voteGiven(entities []headwater.Entity) {
	women, men := given(womenNames), given(menNames)
	for i := range entities {
		first, rest, _ := strings.Cut(strings.ToLower(entities[i].Name), " ")
		if entities[i].Type != headwater.Person || rest == "" {
			continue
		}
		switch {
		case women[first]:
			p.gender[i] += givenVotes
		case men[first]:
			p.gender[i] -= givenVotes
		}
	}
}

func given(names string) map[string]bool { return set(strings.Fields(names)...) }

// Common given names of many countries; those that both bear ("Jordan", "Andrea",
// "Ali" is a man's, "Noor" either's) are left out.
const (
	womenNames = `abigail ada agnes agnieszka aisha akiko alice amanda amber amelia amelie amina amy angela ann anna annalena
		anne asma astrid ava ayesha barbara benazir betty beverly biljana brenda brigitte brittany caitlin camila
		carmen carol carolyn catherine celine charlotte cheryl chiara chidinma chloe christina christine claire clara
		condoleezza cynthia danielle deborah debra denise diana diane dolores donna doris dorothy edith ekaterina
		elena elizabeth ellen emily emma erin eva evelyn ewa farah fatima federica fernanda fiona florence folake
		frances francesca gabriela galina gemma giulia gloria grace greta hanan hannah harriet hazel heather helen
		helena hillary huda indira ines ingrid irina isabella isabelle ivana ivanka ivy jacqueline jane janet janice
		jelena jennifer jessica joanna josephine joyce judith judy julia julie karen katarina katherine kathleen
		kathryn kavita kayla keiko khadija kimberly lakshmi laura layla leila lily linda lisa lori louise lucia lucy
		ludmila magdalena mahsa margaret maria marie marilyn martha mary maryam matilda megan mei melania melissa mia
		michelle milena molly nadezhda nadia nancy narges nasrin natalia natalie nathalie ngozi nicole nikki oksana
		olga olivia pamela parisa patricia paula penelope philippa pilar priya rachel rania rebecca ruth sakura salma
		samantha samira sandra sara sarah sharon shirin shirley sofia sonia sophie stephanie sunita susan svetlana
		sylvie tara tatiana teresa thandiwe theresa tina ursula valentina vanessa victoria virginia wangari wendy
		ximena xiu yasmin ying yoko yulia zahra zainab zoe zofia`
	menNames = `aaron abbas abdel abdul abdullah adam ahmad ahmed akira alain alan alastair albert alejandro alexander alexei
		ali amir anatoly andrei andrew andrzej angus anil anthony antonio arthur asif austin avigdor barack bashar ben
		benjamin bernard bernie bilal bill billy bjorn bob bobby bogdan boris bradley brandon brendan brian bruce
		bryan carl carlos charles christian christopher chuck clive conor cyril daniel david declan dennis dick diego
		dmitri dmitry donald doug douglas dragan dylan eduardo edward ehud emmanuel eric erik ethan eugene fernando
		francois frank gabriel gary george gerald gerhard giovanni giuseppe goodluck goran gordon graham greg gregory
		gunnar haider hamid hamish hank hans harold harry hassan heinz henry hiroshi hosni hossein hugh hussein ian
		ibrahim igor imran ismail ivan jack jacob jacques james jason javad javier jeff jeffrey jens jeremy jerry jim
		joe john johnny jonathan jorge jose joseph joshua juan jurgen justin keith kemal kenji kenneth kevin khalid
		klaus kofi konstantin kwame kyle larry lars lawrence lech liam logan louis luca luis mahmoud manmohan marco
		mark matteo matthew mehmet michael miguel mike mikhail milos mitt mohamed mohammad mohammed moqtada moshe
		muammar muhammad muhammadu murat mustafa narendra nathan nawaz neil nelson newt nicholas nick nicolas nigel
		nikolai nils noah nouri olaf oleg oliver olusegun omar osama patrick paul pavel pedro pervez peter petro
		philip philippe pierre piotr qasem qassem rahul rajiv ralph rand randy ravi raymond recep rex reza ricardo
		richard rick robert roger ronald roy rudy rupert russell ryan saddam samuel sanjay scott sean sergei sergey
		shimon shinzo silvio simon slobodan stefan stephen steven sven takashi taras tariq ted thabo thomas tim
		timothy tom tomasz tony trevor tyler uhuru vaclav vijay viktor vincent vladimir volodymyr walter wayne william
		willie wolfgang yitzhak youssef yuri yusuf zachary zoran`
)
