package attribution

import "github.com/headwater-project/headwater"

// adjectiveActs is what a source does where an adjective tells it: "is confident",
// "was reluctant to".
var adjectiveActs = map[headwater.Act]string{
	headwater.State: `vocal outspoken adamant insistent emphatic explicit blunt frank candid honest supportive unapologetic grateful thankful apologetic
		complimentary effusive clear unequivocal categorical firm forthright articulate eloquent pro guilty`,
	headwater.Confirm: `agreed`,
	headwater.Accuse: `critical scathing disparaging derisive dismissive disdainful scornful contemptuous disapproving abusive derogatory judgmental censorious
		insulting`,
	headwater.Predict: `likely unlikely poised set slated bound destined due liable apt expected`,
	headwater.Intend: `determined eager keen willing ready prepared committed intent bent resolved hell-bent dedicated hungry desperate itching inclined raring
		impatient interested`,
	headwater.Threaten: `threatening menacing`,
	headwater.Order:    `demanding`,
	headwater.Believe: `confident sure certain convinced positive persuaded hopeful optimistic bullish upbeat sanguine pessimistic bearish fearful afraid worried
		concerned anxious nervous apprehensive uneasy alarmed scared frightened terrified aware conscious mindful cognizant unaware oblivious
		ignorant glad happy pleased delighted thrilled excited overjoyed ecstatic proud satisfied content comfortable relieved unhappy sad
		disappointed upset angry furious livid irate outraged enraged incensed frustrated exasperated annoyed irritated disgusted appalled horrified
		shocked stunned astonished amazed surprised dismayed disheartened discouraged embarrassed ashamed sorry bitter cynical resentful jealous
		envious impressed enamored infatuated fond passionate enthusiastic sympathetic unimpressed dissatisfied disillusioned uncomfortable
		unsettled unnerved rattled startled troubled disturbed perturbed bothered mad tired sick hostile sensitive familiar respectful encouraged
		heartened obsessed fascinated intrigued moved touched tempted mistaken right wrong assured cocksure resigned expectant conventional apparent
		obvious superstitious nostalgic wistful`,
	headwater.Doubt: `skeptical sceptical doubtful dubious unsure uncertain unclear unconvinced wary leery suspicious mistrustful distrustful cautious puzzled
		baffled perplexed mystified bewildered confused ambivalent questionable unpersuaded noncommittal incredulous undecided divided conflicted
		guarded`,
	headwater.Refuse:    `reluctant unwilling loath loth hesitant opposed averse resistant disinclined intransigent defiant uninterested`,
	headwater.NoComment: `unavailable unreachable mum silent tight-lipped`,
}
