package tui

// newCompare compares the plan of a spot, as the left one, with another; where
// right is "" it asks for that. What is compared first follows the spot.
func newCompare(s *session, left spot, right string) screen { return nil }

// newBoard puts the indicators of several plans side by side.
func newBoard(s *session, plans []string) screen { return nil }
