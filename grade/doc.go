// Package grade reads the letters that a user gives to outlets for their reliability, by
// the Admiralty code (NATO AJP-2.1, STANAG 2511): A completely reliable, B usually
// reliable, C fairly reliable, D not usually reliable, E unreliable, F cannot be judged.
// No letter is ever guessed: an outlet that the user does not name has none.
package grade
