package compare

import (
	"cmp"
	"slices"
	"strings"

	"guilan/model"
)

// ServiceGroup is one domain of the service lists of two plans.
type ServiceGroup struct {
	Group     string      // 服务领域, as the left plan names it, or else the right one
	Both      [][2]string // left's and right's wording
	OnlyLeft  []string
	OnlyRight []string

	// Elsewhere names, for services of OnlyLeft and OnlyRight that the other plan
	// lists after all, the domain under which it does.
	Elsewhere map[string]string
}

// Services compares the service lists of two plans, domain by domain, in the
// order of the left plan, then what only the right one has.
func Services(left, right *model.Plan) []ServiceGroup {
	l, r := serviceDomains(left), serviceDomains(right)
	var groups []ServiceGroup
	for _, d := range l {
		g := ServiceGroup{Group: d.name}
		other := slices.IndexFunc(r, func(o serviceDomain) bool { return o.key == d.key })
		if other < 0 {
			g.OnlyLeft = d.items
		} else {
			g.Both, g.OnlyLeft, g.OnlyRight = pairServices(d.items, r[other].items)
		}
		groups = append(groups, g)
	}
	for _, d := range r {
		if !slices.ContainsFunc(l, func(o serviceDomain) bool { return o.key == d.key }) {
			groups = append(groups, ServiceGroup{Group: d.name, OnlyRight: d.items})
		}
	}
	findElsewhere(groups)
	return groups
}

// findElsewhere looks for services that the two plans list under different
// domains.
func findElsewhere(groups []ServiceGroup) {
	for i := range groups {
		for j := range groups {
			if i == j {
				continue
			}
			both, _, _ := pairServices(groups[i].OnlyLeft, groups[j].OnlyRight)
			for _, b := range both {
				groups[i].listedUnder(b[0], groups[j].Group)
				groups[j].listedUnder(b[1], groups[i].Group)
			}
		}
	}
}

func (g *ServiceGroup) listedUnder(service, group string) {
	if g.Elsewhere == nil {
		g.Elsewhere = make(map[string]string)
	}
	g.Elsewhere[service] = group
}

// serviceDomain is all that a plan lists under one domain.
type serviceDomain struct {
	key, name string
	items     []string
}

func serviceDomains(p *model.Plan) []serviceDomain {
	var all []serviceDomain
	for _, list := range p.Services {
		key := cmp.Or(domainOf(list.Group), letters(fold(list.Group)))
		i := slices.IndexFunc(all, func(d serviceDomain) bool { return d.key == key })
		if i < 0 {
			i = len(all)
			all = append(all, serviceDomain{key: key, name: list.Group})
		}
		all[i].items = append(all[i].items, list.Items...)
	}
	return all
}

// service is an item of a service list in the forms that it is compared in.
type service struct {
	name string
	all  []rune // folded
	core []rune // without the words that lists add or leave out
}

// pairServices pairs the items of one domain: equal names first, then near ones,
// the nearest first. Each item is in one pair at most.
func pairServices(left, right []string) (both [][2]string, onlyLeft, onlyRight []string) {
	l, r := services(left), services(right)
	partner := make([]int, len(l)) // index in r
	taken := make([]bool, len(r))
	for i := range l {
		partner[i] = -1
		for j := range r {
			if !taken[j] && slices.Equal(l[i].all, r[j].all) {
				partner[i], taken[j] = j, true
				break
			}
		}
	}
	for _, n := range nearPairs(l, r) {
		if partner[n.left] < 0 && !taken[n.right] {
			partner[n.left], taken[n.right] = n.right, true
		}
	}
	for i, j := range partner {
		if j < 0 {
			onlyLeft = append(onlyLeft, left[i])
		} else {
			both = append(both, [2]string{left[i], right[j]})
		}
	}
	for j := range r {
		if !taken[j] {
			onlyRight = append(onlyRight, right[j])
		}
	}
	return both, onlyLeft, onlyRight
}

func services(names []string) []service {
	all := make([]service, len(names))
	for i, n := range names {
		folded := letters(fold(n))
		all[i] = service{n, []rune(folded), []rune(looseWords.Replace(folded))}
	}
	return all
}

// looseWords are words that lists put before or into the name of a service to say
// for whom or how, and that other lists leave out.
var looseWords = strings.NewReplacer(
	"按国家政策落实", "", "按政策落实", "", "符合条件的", "", "部分", "", "农村", "", "城乡", "",
	"免费提供", "免费", "免费", "", "提供", "", "免除", "免", "和", "", "及", "", "与", "", "的", "",
)

// nearPair is a pair of services that are the same in other words.
type nearPair struct {
	left, right int
	nearness    float64
}

// nearPairs lists the pairs of services whose names differ by loose words, or of
// which one is the other with something added. Merely similar names are not
// near: 慢性病患者健康管理 and 地方病患者健康管理 differ in two characters and in
// everything that matters.
func nearPairs(l, r []service) []nearPair {
	var near []nearPair
	for i := range l {
		for j := range r {
			if n := nearness(l[i], r[j]); n > 0 {
				near = append(near, nearPair{i, j, n})
			}
		}
	}
	slices.SortStableFunc(near, func(a, b nearPair) int {
		return cmp.Or(
			cmp.Compare(b.nearness, a.nearness),
			cmp.Compare(min(l[a.left].name, r[a.right].name), min(l[b.left].name, r[b.right].name)),
			cmp.Compare(max(l[a.left].name, r[a.right].name), max(l[b.left].name, r[b.right].name)),
		)
	})
	return near
}

// nearness tells how near two names are, 0 for not near.
func nearness(a, b service) float64 {
	if len(a.core) > 1 && slices.Equal(a.core, b.core) {
		return 1 + likeness(a.all, b.all)
	}
	short, long := a.core, b.core
	if len(short) > len(long) {
		short, long = long, short
	}
	if len(short) < 4 || 5*len(short) < 3*len(long) || !subsequence(short, long) {
		return 0
	}
	return likeness(a.all, b.all)
}
