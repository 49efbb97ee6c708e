package entity

// The lists below are ours: words and given names that tell a man from a woman, and
// short forms of given names.

// menWords and womenWords are titles and other words that stand at one person's name.
const menWords = `mr sir king prince lord father brother congressman spokesman businessman chairman sultan emperor
pope herr don monsieur councilman assemblyman imam ayatollah sheikh emir husband son dad nephew uncle grandfather
grandson widower duke baron actor rabbi bishop cardinal archbishop tsar shah caliph mullah`

const womenWords = `mrs ms miss lady queen princess dame madam madame mme congresswoman spokeswoman businesswoman
chairwoman sister mother wife daughter mom niece aunt grandmother granddaughter widow duchess baroness actress
councilwoman assemblywoman empress sheikha girlfriend`

// kinWords are what somebody is to another who is named elsewhere.
const kinWords = `wife husband daughter son sister brother mother father widow widower niece nephew cousin aunt uncle
grandfather grandmother grandson granddaughter girlfriend boyfriend fiancee fiance spouse stepson stepdaughter
stepfather stepmother son-in-law daughter-in-law brother-in-law sister-in-law father-in-law mother-in-law twin
namesake`

// throneWords are titles whose holder needs no given name: the reader knows who
// President X is.
const throneWords = `president king queen emperor sultan pope shah emir caliph tsar`

// firstNameTitles are titles that stand before given names.
const firstNameTitles = `king queen prince princess pope emperor sultan sir dame lady sheikh sheik shaikh imam saint
father sister brother emir lord don doña daw u ko ma haji mullah pastor miss mr mrs ms crown duke duchess`

// womenNames are given names of women that are not borne by men.
const womenNames = `adriana agnes aisha alejandra alena alessandra alexandra alice alicia alina alma amanda amelia amina
amy ana anastasia angela angelica anita anja ann anna anne annette annie antonia aparna asha astrid 
barbara beata beatrice beatriz benazir beth betty birgit brenda bridget bronwyn caitlin camila carla carmen
carol carolina caroline carrie catherine cathy cecilia celia celine charlotte chelsea cheryl christiana christina
christine cindy claire clara claudia connie cristina cynthia daniela danielle daria deborah deepika denise
diana diane dilma donna doris dorothy eileen elaine elena elisabeth elisa elise eliza elizabeth ella ellen elsa
emilia emily emma erica esther eva evelyn farah fatima fatma fernanda fiona florence francesca francisca gail gina
giorgia giulia gloria greta halima hanna hannah hasina heather heidi helen helena helene helga hillary hilary
huma ines ingrid irena irene irina isabel isabella isabelle ivana ivanka jacqueline jacinda jane janet janice janine
jen jenna jennifer jenny jessica jill joanna johanna joyce juana juanita judith judy julia juliana julie
juliet justine kaja kamala karen karin karina kate katherine kathleen kathryn kathy katie katrin keiko anne
kelly kirsten kristalina kristen kristina lara laura lauren leila lena leticia leyla lily linda lisa
liz lola lorraine louise lucia lucy ludmila luisa lydia madeleine magdalena maja malala mamata margaret margarita
maria mariam mariana marianne marie marina marine mariya marlene marta martha martina mary maryam maureen maya
meera megan melania melanie melissa mercedes mia michaela michelle miriam moira molly mona monica monika myriam nabila
nada nadia nadine nancy naomi natalia natalie natalya natasha nathalie nina nirmala nora olena olga olivia pamela
patricia patrizia paula pauline peggy penny petra philippa phyllis pilar pratibha priti priya priyanka rachel
rebecca reem rekha renata rita roberta rosa rosario rose roselyn ruth sabine sabrina salma samantha samia samira
sandra sanna sara sarah sheila shelley shirley shreya silvia simone siti sofia sonia sophia sophie stella
stephanie sue susan susanna sushma suzanne svetlana sylvia sylvie tamara tanja tanya tatiana tatyana teresa tessa
theresa tiffany tina ursula valentina valerie vanessa vera veronica veronika victoria virginie wanda wendy winnie
yana yoko yulia yvette yvonne zahra zainab zoe zoya zuzana aliya amal amira ayesha daphne erika frances
gabriela georgia georgina gretchen ilhan imelda isla jeanne joann kayla kim-yo kimberly kristi laila leanne lindsay
loretta lynn mina nikki noura rania rosemary safiya sally shaheen sharmila sherry sonya sun-hye tulsi yasmin`

// menNames are given names of men that are not borne by women.
const menNames = `aaron abbas abdul abdullah abel abraham adam adnan adrian ahmad ahmed alan albert alberto alejandro
aleksandr alexander alexei alfred alfredo ali allen alvaro amit amr anders andre andreas andrei andres andrew andrey
andrzej andy angelo anthony antoine anton antonio antony arnold arthur arturo asad ashraf austin aziz barack barry
bart bashar ben benjamin bernard bernie bilal bill bob bogdan boris brad brandon brendan brent brett brian bruce
bruno bryan carl carlos cesar chad charles charlie christopher chuck clarence claude cliff clifford colin craig
curtis damien dan daniel darren dave david dean denis dennis derek diego dieter dimitri dmitri dmitry dominic
don donald doug douglas duncan dylan ebrahim ed eddie edgar eduardo edward edwin ehud eli elias elijah emil
emmanuel enrique eric erik ernest ernesto ethan eugene evan fadi faisal felipe felix fernando fidel francisco franco
francois frank franklin franz fred frederick gareth gary gavin geoff geoffrey george georges gerald gerard gerhard
gilbert giovanni giuseppe glenn gordon graham greg gregory guillermo gustavo guy habib hamid hank hans harold harry
hassan hector henri henry herbert herman hossein howard hugh hugo hussein hussain ian ibrahim igor imran isaac ismail
ivan jack jacob jake jamal james jared jason javier jay jeb jeff jeffrey jeremy jerome jerry jesse jesus jim
jimmy joe joel johannes john johnny jonathan jorge jose josef joseph josh joshua juan julio justin karim karl keith
ken kenneth kevin khaled khalid kirill klaus konstantin kurt kyle lance larry lars lawrence leo leon leonard leonid
liam lloyd lorenzo louis luca lucas luis luke mahmoud malcolm manuel marc marcel marco marcos mario mark markus martin
marvin mathew matt matteo matthew matthias maurice mauricio maxim mehdi mehmet michael miguel mikael mike mikhail
milan mitch mitt mohamed mohammad mohammed moses muhammad murat mustafa nabil naftali narendra nasser nathan neil
nelson newt nicholas nick nicolas nigel nikolai norman nouri oleg oliver omar orlando oscar osama otto pablo paolo
patrick paul paulo pavel pedro pete peter phil philip philippe pierre piotr qasem qassem rafael rahul ralph ramon
randy raul ray raymond recep ricardo richard rick robert roberto rodney rodrigo roger roland ron ronald ross roy
ruben rudolf rudy rupert russell ryan salvador samuel saad saddam saeed salman samir scott sean sebastian sergei sergey
sergio seth shimon shinzo silvio simon stanislav stefan stephen steve steven stewart stuart tariq ted theodore thomas
tim timothy todd tom tomas tony trevor umar viktor vincent vladimir volodymyr walid walter warren wayne werner
wilhelm will william wolfgang xavier yasser yitzhak yousef youssef yuri yusuf zachary zlatko`

// nicknames are given names with their short forms, a set a line.
const nicknames = `william bill billy will willie
robert bob bobby rob robbie bert
richard dick rick ricky rich
james jim jimmy jamie
john jack johnny jon
joseph joe joey
thomas tom tommy
michael mike mick mickey
edward ed eddie ted teddy ned
theodore ted teddy theo
charles charlie chuck
christopher chris kit
anthony tony
daniel dan danny
david dave davey
donald don donny
kenneth ken kenny
stephen steven steve
ronald ron ronnie
lawrence larry
timothy tim
benjamin ben benny bibi
samuel sam
matthew matt
andrew andy drew
nicholas nick
gregory greg
jeffrey geoffrey jeff geoff
patrick pat paddy
peter pete
philip phil
frederick fred freddie
gerald gerry jerry
albert al bert
alexander alex sasha aleksandr
francis frank
walter walt
rudolph rudy
randolph randy
mitchell mitch
joshua josh
jonathan jon
zachary zach zack
douglas doug
raymond ray
vincent vince
elizabeth liz beth betty lizzie eliza
margaret maggie meg peggy
katherine catherine kathryn kate kathy cathy katie
susan sue susie
deborah debbie deb
barbara barb
jennifer jen jenny
jessica jess
rebecca becky
patricia pat patty
christine christina chris tina
pamela pam
nancy nan
cynthia cindy
judith judy
victoria vicky
vladimir volodya
yevgeny yevgeni evgeny evgeni
sergei sergey serge
dmitry dmitri dima
mikhail misha`
