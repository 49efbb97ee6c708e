package attribution

// hushes are the words at which hush and unanswered look.
var hushes = set("confirm", "reply", "answer", "answers", "comment", "comments", "response", "reaction", "react", "reached", "contacted", "drawn", "returned", "return",
	"silent", "mum", "quiet", "tight-lipped", "tightlipped", "available", "reachable", "unavailable", "unreachable", "ignored", "ignores", "hung", "pick", "interview", "interviews",
	"unanswered", "unreturned", "failed", "unsuccessful", "fruitless")

var (
	withheld = set("comment", "comments", "response", "reply", "answer", "answers", "reaction", "interview", "interviews")
	quiets   = set("silent", "mum", "quiet", "tight-lipped", "tightlipped")
	absent   = set("available", "reachable", "unavailable", "unreachable")
	hangs    = set("when", "after", "on", "without", "as", "before")
	phones   = set("phone", "telephone", "phones")
	// keepers are what one does with one's silence.
	keepers = set("remained", "remains", "remain", "remaining", "stayed", "stays", "stay", "kept", "keeps", "keep", "keeping")
	// givers give an answer, or none.
	givers = set("had", "has", "have", "having", "gave", "give", "gives", "made", "make", "makes", "offered", "offer", "offers", "provided", "provide", "provides", "issued", "issue", "volunteered", "volunteer", "returned", "return")
	// decliners give none by themselves, and turners turn down who asks.
	decliners = set("declined", "declines", "decline", "refused", "refuses", "refuse", "withheld", "withholds", "withhold")
	turners   = set("declined", "declines", "decline", "refused", "refuses", "refuse", "rejected", "rejects", "ignored", "ignores", "snubbed")
	// fillers stand between such a verb and what was asked for.
	fillers = set("a", "an", "the", "all", "any", "its", "his", "her", "their", "our", "interview", "comment", "request", "requests", "invitation", "invitations", "call", "calls", "question", "questions", "email", "emails", "message", "messages", "inquiries", "for", "further", "repeated", "several", "multiple", "numerous", "many", "written", "on-camera")
)
