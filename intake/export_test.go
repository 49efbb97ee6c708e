package intake

// Public and Published are for tests.
var (
	Public    = public
	Published = published
)
