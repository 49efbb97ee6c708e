package eval

// sportWords and cultureWords tell what a text is about: who and what stands on pages
// of sport and culture, in general English, whatever the reader of claims knows.
var (
	sportWords = wordSet(`athlete athletes athletics ball basketball batsman batsmen bowler boxing championship championships
		club clubs coach coaches cricket cricketer cup cycling cyclist defender defenders derby fans fixture
		fixtures football footballer footballers game games goal goalkeeper goals golf golfer gymnast
		gymnastics handball hockey innings judo kickoff league marathon match matches medal medals
		midfielder midfielders olympic olympics pitch player players playoff playoffs rugby runner-up
		runners scored scorer season semi-final semi-finals semifinal semifinals skipper soccer sport
		sporting sports sprinter squad stadium striker strikers swimmer swimming team teammate teammates
		tennis tournament tournaments trophy umpire volleyball wicket wickets win winger winners wrestling`)
	cultureWords = wordSet(`actor actors actress album albums art artist artists artwork artworks audience audiences author
		ballet band bands book books cinema cinemas comedy composer concert concerts costume costumes
		cuisine cultural culture dance dancer dancers dancing designer director drama exhibition exhibitions
		fashion festival festivals fiction film filmmaker filmmakers films folk folklore gallery guitar
		heritage jazz library literary literature melody movie movies museum museums music musical musician
		musicians novel novelist novels opera orchestra painter painters painting paintings performer
		performers photographer photography play playwright poem poems poet poetry poets premiere recipe
		sculptor sculpture sculptures show singer singers song songs stage symphony theater theatre writer
		writers`)
)
