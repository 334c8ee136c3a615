package index

import (
	"math/rand/v2"
	"reflect"
	"testing"

	"guilan/model"
)

// Every field of what is stored comes back, also fields that the model gets
// later.
func TestRecordsKeepEveryField(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 1))
	for range 20 {
		var want, got stored
		fillRandomly(random, reflect.ValueOf(&want).Elem())
		if err := decode(encode(want), &got); err != nil {
			t.Fatal(err)
		}
		if !reflect.DeepEqual(got, want) {
			t.Fatalf("got %+v, want %+v", got, want)
		}
	}
}

// fillRandomly sets every field of a value to something that is not zero.
func fillRandomly(random *rand.Rand, v reflect.Value) {
	switch v.Kind() {
	case reflect.String:
		v.SetString([]string{"规", "划", "x", "\x00\xff"}[random.IntN(4)])
	case reflect.Int:
		v.SetInt(random.Int64() - random.Int64() | 1)
	case reflect.Uint32:
		v.SetUint(uint64(random.Uint32() | 1))
	case reflect.Bool:
		v.SetBool(true)
	case reflect.Float64:
		v.SetFloat(random.NormFloat64())
	case reflect.Pointer:
		v.Set(reflect.New(v.Type().Elem()))
		fillRandomly(random, v.Elem())
	case reflect.Slice:
		n := 1 + random.IntN(3)
		v.Set(reflect.MakeSlice(v.Type(), n, n))
		for i := range n {
			fillRandomly(random, v.Index(i))
		}
	case reflect.Struct:
		for i := range v.NumField() {
			fillRandomly(random, v.Field(i))
		}
	default:
		panic("a kind of field that records do not have: " + v.Type().String())
	}
}

func TestLayoutChangesWithTheTypes(t *testing.T) {
	type one struct{ A, B string }
	type renamed struct{ A, C string }
	type moved struct{ B, A string }
	type retyped struct {
		A string
		B []string
	}
	type deeper struct {
		A string
		B []one
	}
	type deeperRenamed struct {
		A string
		B []renamed
	}
	seen := map[uint64]any{}
	for _, v := range []any{one{}, renamed{}, moved{}, retyped{}, deeper{}, deeperRenamed{}} {
		if other, ok := seen[layout(v)]; ok {
			t.Errorf("%T and %T have the same layout", v, other)
		}
		seen[layout(v)] = v
	}
	type same struct{ A, B string }
	if layout(one{}) != layout(same{}) {
		t.Error("a type's own name changes the layout")
	}
}

// Bytes of any kind are a record or an error, never a panic and never much more
// memory than the bytes themselves.
func FuzzDecode(f *testing.F) {
	p := model.Plan{Title: "规划", Outline: []model.Heading{{Level: 1, Title: "总则"}}}
	f.Add(encode(stored{Plan: p, Labels: newLabels(&p)}))
	f.Add(encode(segment{Members: []member{{Number: 7, ID: "x"}}}))
	f.Add(pack(p))
	f.Add(buildNames([]*model.Plan{&p}))
	f.Add(buildText([]*model.Plan{{Body: []model.Block{{Text: "公共服务"}}}}))
	f.Add([]byte{0xff, 0xff, 0xff, 0xff, 0x0f})
	f.Fuzz(func(t *testing.T, data []byte) {
		for _, out := range []any{new(stored), new(model.Plan), new(segment), new(shelved), new(blockTexts), new(blockPlaces)} {
			if err := decode(data, out); err != nil && err != errRecord {
				t.Errorf("error %v", err)
			}
		}
		var texts blockTexts
		if decode(data, &texts) == nil {
			texts.fill(new(model.Plan))
			texts.each([]int{0, 5}, func(int, string) {})
		}
		unpack(data, new(model.Plan))
		if names, err := openNames(data); err == nil {
			for i := range min(names.count, 100) {
				names.occurrences(i)
			}
			newNarrower(newPattern("gh规")).candidates(names)
		}
		if text, err := openText(data); err == nil {
			text.candidates([]rune("公共服务"))
			text.candidates([]rune("服"))
		}
	})
}
