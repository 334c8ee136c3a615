package parse

import "strings"

const chineseDigits = "零一二三四五六七八九"

// numeral reads a Chinese or Arabic whole number below 1,000; false where s is
// neither.
func numeral(s string) (int, bool) {
	if s == "" {
		return 0, false
	}
	if s[0] >= '0' && s[0] <= '9' {
		return arabic(s)
	}
	total, digit := 0, 0
	seen := false
	for _, r := range s {
		if r == '〇' {
			r = '零'
		}
		switch r {
		case '十', '百':
			unit := 10
			if r == '百' {
				unit = 100
			}
			if !seen {
				digit = 1
			}
			total += digit * unit
			digit, seen = 0, false
		default:
			at := strings.IndexRune(chineseDigits, r)
			if at < 0 || seen && digit != 0 {
				return 0, false
			}
			digit, seen = at/len("零"), true
		}
	}
	return total + digit, total+digit > 0
}

func arabic(s string) (int, bool) {
	n := 0
	for _, r := range s {
		if r < '0' || r > '9' || n > 999 {
			return 0, false
		}
		n = n*10 + int(r-'0')
	}
	return n, true
}

// chinese writes a number from 1 to 99 in Chinese; no plan counts further.
func chinese(n int) string {
	digits := []rune(chineseDigits)
	switch {
	case n > 99:
		return itoa(n)
	case n < 10:
		return string(digits[n])
	case n < 20:
		return "十" + strings.TrimPrefix(string(digits[n%10]), "零")
	default:
		return string(digits[n/10]) + "十" + strings.TrimPrefix(string(digits[n%10]), "零")
	}
}
