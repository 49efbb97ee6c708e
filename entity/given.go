package entity

// givenNames is a list of our own of common given names of many regions. Names
// that are common English words, months or countries are left out.
const givenNames = `aaron abbas abd abdel abdelaziz abdelfattah abdel-fattah abdo abdul abdulaziz abdulla abdullah
abdulrahman abdurrahman abdoulaye abebe abel abhijit abhishek abigail abiy abraham abu adam adama adel
aditya adnan adrian adriana afonso agnes ahmad ahmed ahmet aisha ajay ajit akbar akhil akhmed akihiro
akinwumi akio akira alan alain alassane albert alberto alejandra alejandro aleksandr aleksander alena
alessandra alessandro alex alexander alexandra alexandre alexei alexey alexis alfred alfredo ali alice
alicia alina alireza alison allan allen alma almazbek alok alpha alvaro amadou amal amanda amar amber
amelia amin amina amir amit amos amy ana anand anas anastasia anatoly anders andre andrea andreas andrei
andrej andrés andres andrew andrey andriy andrzej andy angela angelica angelo anil anita anja ankit ann
anna anne annette annie anthony antoine anton antonia antonio antony anwar aparna arjun arkady arlene
armando armen arnaud arnold arseniy arthur artur arturo arun arvind asad ash asha ashley ashok ashraf
asif aslan ataur atif aung auguste avi avigdor aya ayman ayub aziz baba babak badr bahram bakr bala
bambang barack barbara barham barry bart bartosz bashar bashir beata beatrice beatriz bello ben benazir
benedict benigno benjamin benny bernard bernardo bernie bert beth betty bezalel bibi bilal bill billy
binyamin biram birgit bjorn blaise bo bob bobby bogdan bola boris boubacar brad brandon brenda brendan
brent brett brian bridget bronwyn bruce bruno bryan burhan caitlin calvin camila camille camilo carl
carla carlo carlos carmen carol carolina caroline carrie carter catherine cathy cecilia cecile cedric
celia celine cesar césar chad chandra charles charlie charlotte chen cheryl chester chris christian
christiana christina christine christophe christopher chuck cindy claire clara clarence clark claude
claudia claudio clement cliff clifford colin connie conor constantine craig cristian cristiana cristina
cristobal curtis cynthia cyril dale damien dan dana daniel daniela daniele danielle danilo danny daria
dariusz darko darren dave david deborah deepak deepika denis denise dennis denys derek devendra diana
diane diego dieter dilma dimitri dinesh dirk dmitri dmitriy dmitry dmytro dominic dominique don donald
donna doris dorothy doug douglas dragan duncan dylan ebrahim ed eddie edgar eduard eduardo edward edwin
efrain egor ehud eileen elaine elena eli elias elijah elisabeth elisa elise eliza elizabeth ella ellen
elliot elon elsa emil emile emilia emilio emily emma emmanuel emmerson enrico enrique eric erica erich
erik ernest ernesto ernst erol esmail esther ethan eugene eva evan evelyn evgeny evo ezra fabian fabio
fabrice fadi fahad fahd faisal farah farhad farid farouk faruk fatih fatima fatma fatou fawzi fayez
federico felipe felix ferdinand fernanda fernando fiona florence florian fouad francesca francesco
francis francisca francisco franco francois françois francoise frank franklin franz fred freddie
frederic frederick fumio gabriel gabriela gail gareth gary gavin gennady geoff geoffrey george georges
georgi georgina gerald gerard gerardo gerhard german gerry ghassan gideon gilbert gilberto giles gina
giorgia giovanni girish giuliano giulia giulio giuseppe gloria goodluck gordon gotabaya grace graham
greg gregor gregory greta guido guillaume guillermo gunter gustav gustavo guy haakon habib hadi hafez
hafiz haider haidar haile hailemariam haitham hakan hakeem hakim halima hamad hamdi hamid hamza hana
hani hanna hannah hans haris harold harriet harris harry harsh harun hasan hasina hassan hatem haruki
hazem heather hector heidi heinz helen helena helene helga helmut hendrik henri henrik henrique henry
herbert herman hernan hideki hilary hillary himanta hiroshi hisham hossein houari howard hugh hugo
hulusi humberto hun hussain hussein husni iain ian ibrahim ida idris idriss ignacio igor ikram ilan
ilham ilia ilya imad imran ines ingrid iqbal irena irene irina isaac isabel isabella isabelle isaias
ishaq islam ismael ismail ismet issa itamar ivan ivana ivo jaber jack jackie jacob jacqueline jacques
jafar jagdish jaime jair jake jakob jamal jameel james jamie jamil jan jane janet janez janice janine
jared jaroslaw jason javad javed javier jay jayanta jean jean-claude jean-luc jean-marie jean-pierre
jean-yves jeff jeffrey jen jenna jennifer jenny jens jeremy jerome jerry jesse jessica jesus jesús jill
jim jimmy jo joan joanna joao joão joachim jochen joe joel johan johanna johannes john johnny jon jonas
jonathan jordi jorge jose josé josef joseph josep josh joshua josip joyce juan juana juanita judith
judy jules julia julian juliana julie julien juliet julio julius jun junichiro jurgen justin justine
juan-manuel kabir kaja kamal kamala kamil kamran karan karel karen karim karin karina karl karol
kashif kassym-jomart kate katherine kathleen kathryn kathy katie katrin kay kazem keiko keir keith
kelly kemal ken kenji kenneth kerry kevin khaled khalid khalifa khalil kiran kirill kirsten kirsty
kofi konstantin krishna kristalina kristen kristian kristina kumar kurt kwame kyle kyriakos lakshmi
lalit lamin lance lara lars latif laura lauren laurence laurent lawrence lea leah lee leila lena leo
leon leonard leonardo leonid leopold leroy leslie leticia lewis leyla liam lily linda lindsay lindsey
lionel lisa liz lloyd lois lola lorenzo lorraine louis louise luc luca lucas lucia luciano lucy ludmila
luis luisa luiz lukas luke luz lydia lyndon lynn lynne macky madeleine mads magdalena magnus maha
mahathir mahdi mahinda mahmood mahmoud mahmud maja maks maksim malala malcolm malik mamadou mamata
mandla manfred manoj manuel manuela marc marcel marcela marcelo marcin marco marcos marcus margaret
margarita maria maría mariam mariana marianne marie marina marine mario marion marius mariusz mariya
mark marko markus marlene marta martha martin martina marwan mary maryam mateo mateusz mathew mathias
mathieu matt matteo matthew matthias matthieu maureen maurice mauricio max maxim maxime maya meera
megan mehdi mehmet mei melanie melissa meng mercedes meles mevlut mia michael michal michel michele
michelle mick miguel mihai mikael mike mikhail mikheil milan milos milorad min ming minh mircea miriam
miroslav mirza mitch moammar mohamad mohamed mohammad mohammadreza mohammed mohan mohsen mohsin moira
mojtaba mokhtar molly mona monica monika moon-jae moqtada mordechai moses moshe mostafa mousa muammar
muhammad muhammadu muhyiddin mukesh mukhtar munir muqtada murad murat musa mustafa mustapha myriam
nabil nada nadia nadine naftali naguib naim najib namrata nana nancy naomi narendra nasser natalia
natalie natalya natasha nathan nathalie nawaf nawaz nayib neil nelson neringa nguyen nicholas nick nicky
nicola nicolae nicolas nicole nigel nikita nikki niklas nikola nikolai nikolaos nikolay nikos nils nina
ning nirmala nitin noah noam noel nora norbert norman nouri nuno nur nuri nursultan olaf ole oleg oleh
oleksandr oleksiy oleksii olena olga oliver olivia olivier olusegun omar omer oren orlando oscar osama
osman oswaldo othman otto ousmane owen pablo pamela paolo pascal pat patricia patricio patrick patrik
paul paula pauline paulo pavel pavlo pawel pedro peggy peng penny per perry pervez pete peter petr petra
petro petros phil philip philippa philippe phillip phyllis pierre pieter pilar piotr prabowo pradeep
prakash pranab prashant pratibha prayut priti priya priyanka qais qasem qasim qassem rabih rachel
radek radoslaw rafael rafał rafic rafik rafiq raghuram rahul raila raj raja rajendra rajesh rajiv
rajnath rakesh ralph ram rama ramesh ramiro ramon ramón ramzan ranil rashad rashid raul raúl ravi ray
raymond rebecca recep reem reinhard rekha renata rene rené reuven rex reza ricardo riccardo richard
rick ricky rishi rita riyad riyadh-based rob robert roberta roberto robin rodney rodolfo rodrigo roger
rohan rohit roland rolf roman romano romeo ron ronald rory rosa rosario rose roselyn ross roy ruben
rubén rudolf rudy rui rupert ruslan russell ruth ryan saad sabah sabine sabrina sachin sadiq saeb saeed
safa sahle said-ali sajid sajjad sakhir saleh salih salim sally salma salman salva salvador sam samantha
samar sameh samer sami samia samir samira samuel sandeep sandra sanjay sanna santosh sara sarah saud
scott sean sebastian sébastien selim serge sergei sergey sergio serhii serhiy seth seyed shahbaz shahid
shahram shaikha shane shannon sharon shaun shavkat sheila shelley shimon shinzo shirley shivraj shlomo
shreya sibusiso sidney sigmar silvia silvio simon simone siti slobodan sofia somchai sonia sophia sophie
sourav stan stanislav stefan stefano stella stephan stephane stephanie stephen steve steven stewart
stuart subhash sudhir sue suleiman suleyman sulaiman sultana sunil suresh surya susan susanna sushil
sushma suzanne sven svetlana sylvester sylvia sylvie syed szymon taha tahir takeshi talal tamara tamer
tamim tanja tanya tariq taro tarek tatiana tatyana tawakkol tayyip ted tedros temir terence teresa
terry tetsuya thabo thaksin theo theodore theresa thierry thomas tiago tiffany tigran tim timothy tina
tobias todd tom tomas tomás tomasz tommy tomoko toni tony tracy trevor ulf ulrich umar umaru umberto
uhuru ursula usha usman vaclav valentina valerie valery valeriy valerii vanessa vasily vasyl vera
veronica veronika vicente vicki victor victoria vijay vikram viktor viktoria vinay vincent vinod
virginie vitali vitaliy vitaly vivek vivian vlad vladimir volodymyr volker vyacheslav wael wahid walid
walter wanda wang wayne wei wendy werner wesley wilfred wilhelm will william willy wilson winfried
winnie winston wojciech wolfgang xavier xi xiao yahya yair yakov yan yana yang yaroslav yasir yasmin
yasser yassin yehuda yemi yevgeny yi yin ying yitzhak yoav yoko yonatan yoon yoram yossi yousaf yousef
youssef yoshihide yulia yun yunus yuri yuriy yury yusuf yves yvette yvonne zac zachary zafar zahid zahra
zainab zaki zbigniew zeid zein zhang zhao zheng zhou zia ziad zine zoe zoran zoya zubair zuhair zulfiqar
zuzana kim park choi jung kang cho yoon lim han shin seo kwon hwang ahn li liu huang wu xu sun zhu lin guo
ma luo liang song deng feng yu dong xie cai jiang pham tran vo bui mohd lim tan goh chua ng ong`
