package index

import (
	"encoding/binary"
	"errors"
	"fmt"
	"hash/fnv"
	"math"
	"reflect"
)

// Records are kept in a compact encoding that follows the Go types field by
// field: whole numbers as varints, strings and slices with their length before
// them, a pointer as one byte that says whether there is something behind it.
// Nothing in a record names its fields, so a record can be read only by a
// program with the same types; layout tells whether that is so, and a store
// whose layout differs is read again from its sources. Empty slices come back
// as nil.
//
// Following the types by reflection, rather than by a function for each, means
// that a field added to the model cannot be forgotten here.

// errRecord means that bytes are not a record of the wanted type.
var errRecord = errors.New("damaged record")

// encode returns v as a record.
func encode(v any) []byte {
	return appendValue(nil, reflect.ValueOf(v))
}

// decode reads a record into what out points to. Strings share one copy of the
// record's bytes; decode keeps nothing of data itself.
func decode(data []byte, out any) error {
	d := decoder{rest: string(data)}
	if err := d.value(reflect.ValueOf(out).Elem()); err != nil {
		return err
	}
	if d.rest != "" {
		return errRecord
	}
	return nil
}

// layout is a number for the shape of a type; it changes when a field of it or
// of a type within it is added, dropped, renamed, moved or given another type.
func layout(v any) uint64 {
	h := fnv.New64a()
	var describe func(t reflect.Type)
	describe = func(t reflect.Type) {
		fmt.Fprint(h, t.Kind(), "(")
		switch t.Kind() {
		case reflect.Slice, reflect.Pointer:
			describe(t.Elem())
		case reflect.Struct:
			for f := range t.Fields() {
				fmt.Fprint(h, f.Name, ":")
				describe(f.Type)
			}
		}
		fmt.Fprint(h, ")")
	}
	describe(reflect.TypeOf(v))
	return h.Sum64()
}

func appendValue(b []byte, v reflect.Value) []byte {
	switch v.Kind() {
	case reflect.String:
		b = binary.AppendUvarint(b, uint64(v.Len()))
		return append(b, v.String()...)
	case reflect.Int:
		return binary.AppendVarint(b, v.Int())
	case reflect.Uint32, reflect.Uint64:
		return binary.AppendUvarint(b, v.Uint())
	case reflect.Bool:
		if v.Bool() {
			return append(b, 1)
		}
		return append(b, 0)
	case reflect.Float64:
		return binary.LittleEndian.AppendUint64(b, math.Float64bits(v.Float()))
	case reflect.Pointer:
		if v.IsNil() {
			return append(b, 0)
		}
		return appendValue(append(b, 1), v.Elem())
	case reflect.Slice:
		b = binary.AppendUvarint(b, uint64(v.Len()))
		for i := range v.Len() {
			b = appendValue(b, v.Index(i))
		}
		return b
	case reflect.Struct:
		for i := range v.NumField() {
			b = appendValue(b, v.Field(i))
		}
		return b
	}
	// Reached only by a new kind of field in the model; a test encodes every
	// type that is stored.
	panic("index: cannot keep a " + v.Type().String())
}

type decoder struct{ rest string }

func (d *decoder) value(v reflect.Value) error {
	switch v.Kind() {
	case reflect.String:
		n, err := d.length()
		if err != nil {
			return err
		}
		v.SetString(d.rest[:n])
		d.rest = d.rest[n:]
	case reflect.Int:
		u, err := d.uvarint()
		if err != nil {
			return err
		}
		v.SetInt(int64(u>>1) ^ -int64(u&1)) // undoes AppendVarint's zigzag
	case reflect.Uint32, reflect.Uint64:
		u, err := d.uvarint()
		if err != nil || v.OverflowUint(u) {
			return errRecord
		}
		v.SetUint(u)
	case reflect.Bool:
		set, err := d.flag()
		if err != nil {
			return err
		}
		v.SetBool(set)
	case reflect.Float64:
		if len(d.rest) < 8 {
			return errRecord
		}
		v.SetFloat(math.Float64frombits(binary.LittleEndian.Uint64([]byte(d.rest[:8]))))
		d.rest = d.rest[8:]
	case reflect.Pointer:
		set, err := d.flag()
		if err != nil || !set {
			return err
		}
		v.Set(reflect.New(v.Type().Elem()))
		return d.value(v.Elem())
	case reflect.Slice:
		n, err := d.length() // each element takes a byte at least
		if err != nil || n == 0 {
			return err
		}
		v.Set(reflect.MakeSlice(v.Type(), n, n))
		for i := range n {
			if err := d.value(v.Index(i)); err != nil {
				return err
			}
		}
	case reflect.Struct:
		for i := range v.NumField() {
			if err := d.value(v.Field(i)); err != nil {
				return err
			}
		}
	default:
		return errRecord
	}
	return nil
}

// length reads a count of things that are still to come.
func (d *decoder) length() (int, error) {
	u, err := d.uvarint()
	if err != nil || u > uint64(len(d.rest)) {
		return 0, errRecord
	}
	return int(u), nil
}

func (d *decoder) flag() (bool, error) {
	if d.rest == "" || d.rest[0] > 1 {
		return false, errRecord
	}
	set := d.rest[0] == 1
	d.rest = d.rest[1:]
	return set, nil
}

func (d *decoder) uvarint() (uint64, error) {
	var u uint64
	for i := 0; i < len(d.rest) && i < binary.MaxVarintLen64; i++ {
		c := d.rest[i]
		u |= uint64(c&0x7f) << (7 * i)
		if c < 0x80 {
			d.rest = d.rest[i+1:]
			return u, nil
		}
	}
	return 0, errRecord
}
