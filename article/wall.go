package article

import "strings"

// Stories shorter than these, in bytes, are doubted when the page shows other
// signs of not being one.
const (
	shortStory = 600
	leastStory = 40
)

// wall tells pages that hold no report: log-in walls, error pages, lists of
// links, and pages that need JavaScript.
func wall(input string, chunks []chunk, m meta) error {
	story := storySize(chunks)
	if story >= shortStory {
		return nil
	}
	text := visible(chunks)
	switch {
	case errorTitle(strings.ToLower(m.title), story), errorTitle(strings.ToLower(m.tab), story):
		return refuse(input, "is an error page ("+firstOf(m.title, m.tab)+")", "check the address, or open it in a browser and save the page")
	case challenged(text, story):
		return refuse(input, "asks for proof that a person reads it", "open it in a browser, save the page, and give the saved file")
	case walled(text, m, story):
		return refuse(input, "is behind a log-in or a paywall", "log in with a browser, save the page, and give the saved file")
	case needsScript(text, m, story):
		return refuse(input, "shows its text only with JavaScript", "open it in a browser, save the page, and give the saved file")
	case len(chunks) == 0:
		return refuse(input, "holds no words", "check that the page was saved whole")
	case listing(chunks, story):
		return refuse(input, "is a list of links, not a report", "give the address of one of the articles")
	case story < leastStory:
		return refuse(input, "holds no article text that could be found", "save the article's text to a file and give that")
	}
	return nil
}

// visible is the first part of a page's text, in lower case.
func visible(chunks []chunk) string {
	var b strings.Builder
	for _, c := range chunks {
		if b.Len() > 16<<10 {
			break
		}
		b.WriteString(strings.ToLower(c.text))
		b.WriteByte('\n')
	}
	return b.String()
}

func errorTitle(title string, story int) bool {
	for _, s := range [...]string{"404 ", "page not found", "not found", "403 forbidden", "access denied", "error 4", "error 5", "just a moment", "attention required", "are you a robot", "service unavailable", "bad gateway", "page unavailable", "page doesn't exist", "page cannot be found"} {
		if strings.Contains(title, s) && (story < 400 || strings.HasPrefix(title, s)) {
			return true
		}
	}
	return title == "404" || title == "403" || title == "error"
}

func walled(text string, m meta, story int) bool {
	if m.paid || m.password && story < 250 {
		return true
	}
	for _, s := range [...]string{"log in to continue", "sign in to continue", "login to continue", "log in to read", "sign in to read", "subscribe to continue", "subscribe to read", "to continue reading", "already a subscriber", "register to continue", "this content is for subscribers", "this article is for subscribers", "subscribers only", "create a free account to", "to read the full story"} {
		if strings.Contains(text, s) {
			return true
		}
	}
	return false
}

// challenged says whether a page keeps programs out.
func challenged(text string, story int) bool {
	if story >= 400 {
		return false
	}
	for _, s := range [...]string{"captcha", "you are a human", "you are human", "not a robot", "checking your browser", "unusual traffic"} {
		if strings.Contains(text, s) {
			return true
		}
	}
	return false
}

func needsScript(text string, m meta, story int) bool {
	if story >= 200 {
		return false
	}
	asks := strings.Contains(m.noscript, "javascript") || strings.Contains(text, "enable javascript") || strings.Contains(text, "requires javascript")
	return asks || m.scripts > 0 && len(text) < 80
}

// listing says whether most of the page's words are links.
func listing(chunks []chunk, story int) bool {
	links, all, items := 0, 0, 0
	for _, c := range chunks {
		links += c.links
		all += len(c.text)
		if c.links*2 > len(c.text) {
			items++
		}
	}
	return items >= 10 && links*2 > all && story < 200
}
