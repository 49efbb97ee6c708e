package intake

// Public is for tests.
var Public = public
