package timex

import (
	"fmt"
	"strings"
	"testing"
)

// amounts writes quantities as "words=low..high unit", with ~ where approximate.
func amounts(text string) string {
	d := report(friday, text)
	_, quantities := Find(d, nil)
	var out []string
	number := func(f *float64) string {
		if f == nil {
			return ""
		}
		return fmt.Sprintf("%.10g", *f)
	}
	for _, q := range quantities {
		s := fmt.Sprintf("%s=%s..%s %s", q.In(text), number(q.Low), number(q.High), q.Unit)
		if q.Approximate {
			s += " ~"
		}
		out = append(out, s)
	}
	return strings.Join(out, "; ")
}

func TestQuantities(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		// years and names
		{"Emissions were 32 percent below 2005 levels, and above 1990 figures.", "32 percent=32..32 percent"},
		{"The rapper 50 Cent paid 50 cents.", "50 cents=50..50 cent"},
		{"It costs 500 laris, 300 GEL or 20 Moldovan lei.", "500 laris=500..500 GEL; 300 GEL=300..300 GEL; 20 Moldovan lei=20..20 MDL"},
		// counts
		{"They found seven crates and 1,200 fuses.", "seven=7..7 count; 1,200=1200..1200 count"},
		{"They found forty-two crates.", "forty-two=42..42 count"},
		{"They found three hundred and fifty crates.", "three hundred and fifty=350..350 count"},
		{"They found two dozen crates.", "two dozen=24..24 count"},
		{"They found several dozen crates.", "several dozen=24..96 count ~"},
		{"They found a few dozen crates.", "a few dozen=24..60 count ~"},
		{"They found several crates.", "several=3..8 count ~"},
		{"They found dozens of crates.", "dozens=24.. count ~"},
		{"They found tens of thousands of fuses.", "tens of thousands=20000.. count ~"},
		{"They found half a million fuses.", "half a million=500000..500000 count"},
		{"They found 2.5 million fuses.", "2.5 million=2500000..2500000 count"},
		{"They found one crate; no one saw one of them.", "one=1..1 count"},
		{"About 2000 people came.", "About 2000=2000..2000 count ~"},
		{"A 15-member council met.", "15=15..15 count"},
		// bounds
		{"At least 20 crates fell.", "At least 20=20.. count"},
		{"More than 100 crates fell.", "More than 100=100.. count"},
		{"No more than 100 crates fell.", "No more than 100=..100 count"},
		{"As many as 30 crates fell.", "As many as 30=..30 count"},
		{"Nearly 500 crates fell.", "Nearly 500=500..500 count ~"},
		{"Some 500 crates fell.", "Some 500=500..500 count ~"},
		{"It holds 500 or more crates.", "500=500..500 count"},
		{"It weighs 20 tonnes or more.", "20 tonnes or more=20.. tonne"},
		// ranges
		{"It flies 150 to 600 kilometers (93 to 373 miles).", "150 to 600 kilometers (93 to 373 miles)=150..600 kilometre"},
		{"It flies 200-700 km.", "200-700 km=200..700 kilometre"},
		{"It flies 200–700 km.", "200–700 km=200..700 kilometre"},
		{"It flies up to 700 km.", "up to 700 km=..700 kilometre"},
		{"It flies from 200 km to 700 km.", "from 200 km to 700 km=200..700 kilometre"},
		{"Between 5,000 and 10,000 came.", "Between 5,000 and 10,000=5000..10000 count"},
		{"It cost 5 to 10 million.", "5 to 10 million=5000000..10000000 count"},
		{"It rose by 0.3 percentage points to 5.1 percent.", "0.3 percentage points=0.3..0.3 percent; 5.1 percent=5.1..5.1 percent"},
		{"It rose by 20 to 30 percent, by 20 to 45.", "20 to 30 percent=20..30 percent; 20=20..20 count; 45=45..45 count"},
		{"It fell $2 million to $5 million.", "$2 million=2000000..2000000 USD; $5 million=5000000..5000000 USD"},
		{"They cut the rate from 3 to 5 percent.", "3=3..3 percent; 5 percent=5..5 percent"},
		{"It shrank from 700 to 200 km; it flies from 700 to 200 km.", "700=700..700 kilometre; 200 km=200..200 kilometre; 700=700..700 kilometre; 200 km=200..200 kilometre"},
		{"It flies 150 to 600 kilometers, or 93 to 373 miles.", "150 to 600 kilometers, or 93 to 373 miles=150..600 kilometre"},
		{"It fell to 5 and more are lost, 20 and more.", "5=5..5 count; 20 and more=20.. count"},
		{"Close to 50 of upwards of 100 crates, in excess of 20 tonnes.", "Close to 50=50..50 count ~; upwards of 100=100.. count; in excess of 20 tonnes=20.. tonne"},
		{"As many as 1,103 may be lost, from thirteen to nineteen in 2009.", "As many as 1,103=..1103 count; thirteen to nineteen=13..19 count"},
		{"A handful of guards saw tens of crates.", "A handful=3..6 count ~; tens=20.. count ~"},
		{"It was minus 40 degrees Celsius, or -3.5%, with -5 men.", "minus 40 degrees Celsius=-40..-40 degree Celsius; -3.5%=-3.5..-3.5 percent; 5=5..5 count"},
		// units
		{"It flew 100 miles (160 km) off.", "100 miles (160 km)=160..160 kilometre"},
		{"It flew 100 miles.", "100 miles=160.9344..160.9344 kilometre"},
		{"It flew 300 nautical miles.", "300 nautical miles=555.6..555.6 kilometre"},
		{"He stood 6 feet 2 inches tall.", "6 feet 2 inches=1.8796..1.8796 metre"},
		{"It rose 30,000 feet.", "30,000 feet=9144..9144 metre"},
		{"A 155mm shell of 500 pounds.", "155mm=155..155 millimetre; 500 pounds=226.796185..226.796185 kilogram"},
		{"It held 20 tonnes, or 5 metric tons.", "20 tonnes=20..20 tonne; 5 metric tons=5..5 tonne"},
		{"It held 10 tons.", "10 tons=9.0718474..10.16046909 tonne ~"},
		{"A yield of 15 kilotons.", "15 kilotons=15..15 kiloton"},
		{"It went 90 km/h, then 100 kilometers per hour.", "90 km/h=90..90 kilometre per hour; 100 kilometers per hour=100..100 kilometre per hour"},
		{"It went 60 mph.", "60 mph=96.56064..96.56064 kilometre per hour"},
		{"It covers 40 square kilometers.", "40 square kilometers=40..40 square kilometre"},
		{"It covers 10 square miles.", "10 square miles=25.8998811..25.8998811 square kilometre"},
		{"It holds 300 liters, or 2 cubic meters.", "300 liters=300..300 litre; 2 cubic meters=2..2 cubic metre"},
		{"It was 40 degrees Celsius and 212°F.", "40 degrees Celsius=40..40 degree Celsius; 212°F=100..100 degree Celsius"},
		{"A 700-kilometer range.", "700-kilometer=700..700 kilometre"},
		// money and percent
		{"It cost $1.5 billion.", "$1.5 billion=1500000000..1500000000 USD"},
		{"It cost US$20m, €5 million, or £3bn.", "US$20m=20000000..20000000 USD; €5 million=5000000..5000000 EUR; £3bn=3000000000..3000000000 GBP"},
		{"It cost between $5 and $10 million.", "between $5 and $10 million=5000000..10000000 USD"},
		{"It cost 5 million Iranian rials and 20 yuan.", "5 million Iranian rials=5000000..5000000 IRR; 20 yuan=20..20 CNY"},
		{"It rose 20 percent, or 3.5%.", "20 percent=20..20 percent; 3.5%=3.5..3.5 percent"},
		{"It rose 12 per cent.", "12 per cent=12..12 percent"},
		{"It rose six percentage points.", "six percentage points=6..6 percent"},
		{"It cost 7 billion won, or 2 million South Korean won.", "7 billion won=7000000000..7000000000 KRW; 2 million South Korean won=2000000..2000000 KRW"},
		{"It ran at 300 degrees Celsius (572 Fahrenheit).", "300 degrees Celsius (572 Fahrenheit)=300..300 degree Celsius"},
		{"It has 650 hp (485 kW) and 40 micrograms of lead.", "650 hp (485 kW)=485..485 kilowatt; 40 micrograms=40..40 microgram"},
		{"It took two and a half million dollars.", "two and a half million dollars=2500000..2500000 USD"},
		{"It cost GHS 6.2 billion, 12 KES, Tk 5 crore, ₦3bn, or 99 baht.", "GHS 6.2 billion=6200000000..6200000000 GHS; 12 KES=12..12 KES; Tk 5 crore=50000000..50000000 BDT; ₦3bn=3000000000..3000000000 NGN; 99 baht=99..99 THB"},
		{"It cost hundreds of millions of dollars and 5 lakh crates.", "hundreds of millions of dollars=200000000.. USD ~; 5 lakh=500000..500000 count"},
		{"A couple of guards saw one guard; the couple left.", "A couple of=2..2 count ~; one=1..1 count"},
		{"It cost 37 cents, 500 pesos, Rs 5 crore, Rs. 300 or half a trillion of rials.", "37 cents=37..37 cent; 500 pesos=500..500 peso; Rs 5 crore=50000000..50000000 rupee; Rs. 300=300..300 rupee; half a trillion of rials=5e+11..5e+11 rial"},
		{"It cost 5 million Mexican pesos, 300 pesos more than 5 Cuban pesos.", "5 million Mexican pesos=5000000..5000000 MXN; 300 pesos=300..300 MXN; more than 5 Cuban pesos=5.. CUP"},
		{"It cost KD 20 million or $65 million, 600-plus billion dollars, $1.65 m in all.", "KD 20 million=20000000..20000000 KWD; $65 million=65000000..65000000 USD; 600-plus billion dollars=6e+11.. USD; $1.65 m=1650000..1650000 USD"},
		{"It rose half a percentage point, a quarter of a percentage point, three quarters of a percent.", "half a percentage point=0.5..0.5 percent; a quarter of a percentage point=0.25..0.25 percent; three quarters of a percent=0.75..0.75 percent"},
		{"It fell half a mile off, a quarter of the way.", "half a mile=0.804672..0.804672 kilometre"},
		// ages
		{"A baker aged 45 met girls aged 5 to 12, aged between 18 and 25, aged 60 and over. At the age of two and a half he spoke.", "aged 45=45..45 year; aged 5 to 12=5..12 year; aged between 18 and 25=18..25 year; aged 60 and over=60.. year; age of two and a half=2.5..2.5 year"},
		{"He is under the age of 18, in his 40s, his late 50s; they are in their 30s and 60s.", "under the age of 18=..18 year; 40s=40..49 year ~; late 50s=57..59 year ~; 30s=30..39 year ~; 60s=60..69 year ~"},
		{"One person died, one woman lived.", "One=1..1 count; one=1..1 count"},
	} {
		if got := amounts(c.text); got != c.want {
			t.Errorf("%q\n got %s\nwant %s", c.text, got, c.want)
		}
	}
}

// TestNotQuantities holds numbers that are parts of names, dates, codes.
func TestNotQuantities(t *testing.T) {
	for _, text := range []string{
		"The Fateh-110 and the F-16 flew past MH17.",
		"Resolution 2231 and Article 5 and page 12 say so.",
		"Call 555-1234 or +44 20 7946 0958 now.",
		"They won 3-2 and lost 52-48.",
		"On 3 July 2016, at 5:30 p.m., it fell.",
		"It ran between 2003 and 2007, for three weeks.",
		"John Mercer, 45, a baker, agreed.",
		"The odds are 3 to 1; it hits 1 in 4.",
		"He was 45, and 10 times richer than No. 10.",
		"Few people came.",
		"Boeing 737 planes of Group 4 took part in 9/11.",
		"Two-thirds of the first third; roughly two thirds fled, three quarters of them by bus.",
		"It cost $1e309 million.",
		"No one had seen the one who fell.",
		"One can ask how one writes about one of them.",
		"The couple left a few moments later, five times faster.",
		"The guards of posts 542 and 543 saw Terminals 2 & 3.",
		"He will 1) stay or 2) go under section 501(c)(3).",
		"A woman, 56, and her son, 8, left on 32 March.",
		"TOP 5 LEADERS MEET IN CUP 3 FINAL.",
		"Their half feet hurt; it fell in one place, at one point, on one side; a new one opened.",
		"In the 40s it rained; it was aged in oak in the Ice Age 3 film, for ages 200 was the limit.",
		"A 6: It is so. Season two of the iPhone 14 film.",
	} {
		if got := amounts(text); got != "" {
			t.Errorf("%q gives %s", text, got)
		}
	}
}

// TestWhy holds that each convention is told, and only where there is one.
func TestWhy(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"At least 20 crates fell.", ""},
		{"It flies 150 to 600 kilometers (93 to 373 miles).", ""},
		{"Up to 40 crates fell.", ""},
		{"Several dozen crates fell.", "“several dozen” is read as 24 to 96"},
		{"Hundreds of\nthousands fled.", "“hundreds of thousands” is read as at least 200,000"},
		{"A couple of crates fell.", "“a couple of” is read as 2"},
		{"Nearly 500 crates fell.", "“nearly” sets no bounds; the figure stands as written"},
		{"A dozen or so crates fell.", "“or so” sets no bounds; the figure stands as written"},
		{"It held a few tons.", "“a few” is read as 2 to 5; a ton may be short, metric or long; the bounds hold all three"},
		{"He is in his mid-40s.", "“mid-40s” is read as 44 to 46"},
		{"It held 10 gallons.", "a gallon may be American or imperial; the bounds hold both"},
	} {
		_, q := Find(report(friday, c.text), nil)
		if len(q) != 1 || q[0].Why != c.want {
			t.Errorf("%q says %+v, want %q", c.text, q, c.want)
		}
	}
}

// TestHalfHuge has a range of which no float64 holds one end: it must not look
// open above.
func TestHalfHuge(t *testing.T) {
	_, q := Find(report(friday, "It flies 5 to "+strings.Repeat("9", 400)+" kilometers."), nil)
	for _, q := range q {
		if q.Low != nil || q.High != nil {
			t.Errorf("got %+v, want no bounds", q)
		}
	}
}

// TestHugeNumber has a number that no float64 holds.
func TestHugeNumber(t *testing.T) {
	text := strings.Repeat("9", 400) + " crates fell."
	_, quantities := Find(report(friday, text), nil)
	if len(quantities) != 1 || quantities[0].Low != nil || quantities[0].High != nil || quantities[0].Why == "" {
		t.Errorf("got %+v, want one quantity without bounds that says why", quantities)
	}
}
