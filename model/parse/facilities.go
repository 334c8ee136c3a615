package parse

func facilityNames(text string) []string { return nil }
