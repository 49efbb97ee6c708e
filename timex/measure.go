package timex

// dimension keeps lengths from being compared with masses.
type dimension uint8

const (
	noDimension dimension = iota
	countDimension
	lengthDimension
	massDimension
	areaDimension
	volumeDimension
	speedDimension
	temperatureDimension
	yieldDimension
	percentDimension
	moneyDimension
	powerDimension
	otherDimension
)

// measure is a unit that a text may state: amount x factor + offset is in the
// SI unit called name. spread is above 1 where the word means units of up to
// that many times the factor (a "ton" is short, metric or long).
type measure struct {
	name      string
	words     string
	factor    float64
	offset    float64
	spread    float64
	dimension dimension
	converted bool // the text's unit is not metric
}

// Places in measures that the grammar asks for.
const (
	noMeasure = iota
	metreMeasure
	kilometreMeasure
	mileMeasure
	footMeasure
	yardMeasure
	inchMeasure
	tonMeasure
	tonneMeasure
	celsiusMeasure
	fahrenheitMeasure
	percentMeasure
	moneyMeasure
	kmhMeasure
	metrePerSecond
	mphMeasure
	knotMeasure
	squareKilometre
	squareMetre
	squareMile
	squareFoot
	squareYard
	cubicMetre
	cubicFoot
	nauticalMile
	cubicKilometre
	poundMeasure
)

var measures = [...]measure{
	metreMeasure:      {name: "metre", words: "metre metres meter meters", factor: 1, dimension: lengthDimension},
	kilometreMeasure:  {name: "kilometre", words: "kilometre kilometres kilometer kilometers km kms", factor: 1, dimension: lengthDimension},
	mileMeasure:       {name: "kilometre", words: "mile miles mi", factor: 1.609344, dimension: lengthDimension, converted: true},
	footMeasure:       {name: "metre", words: "foot feet ft", factor: 0.3048, dimension: lengthDimension, converted: true},
	yardMeasure:       {name: "metre", words: "yard yards yd yds", factor: 0.9144, dimension: lengthDimension, converted: true},
	inchMeasure:       {name: "centimetre", words: "inch inches", factor: 2.54, dimension: lengthDimension, converted: true},
	tonMeasure:        {name: "tonne", words: "ton tons", factor: 0.90718474, spread: 1.0160469088 / 0.90718474, dimension: massDimension, converted: true},
	tonneMeasure:      {name: "tonne", words: "tonne tonnes", factor: 1, dimension: massDimension},
	celsiusMeasure:    {name: "degree Celsius", factor: 1, dimension: temperatureDimension},
	fahrenheitMeasure: {name: "degree Celsius", factor: 5.0 / 9, offset: -160.0 / 9, dimension: temperatureDimension, converted: true},
	percentMeasure:    {name: "percent", words: "percent", factor: 1, dimension: percentDimension},
	moneyMeasure:      {factor: 1, dimension: moneyDimension},
	kmhMeasure:        {name: "kilometre per hour", words: "kph kmh", factor: 1, dimension: speedDimension},
	metrePerSecond:    {name: "metre per second", factor: 1, dimension: speedDimension},
	mphMeasure:        {name: "kilometre per hour", words: "mph", factor: 1.609344, dimension: speedDimension, converted: true},
	knotMeasure:       {name: "kilometre per hour", words: "knot knots", factor: 1.852, dimension: speedDimension, converted: true},
	squareKilometre:   {name: "square kilometre", words: "sqkm", factor: 1, dimension: areaDimension},
	squareMetre:       {name: "square metre", words: "sqm", factor: 1, dimension: areaDimension},
	squareMile:        {name: "square kilometre", factor: 2.589988110336, dimension: areaDimension, converted: true},
	squareFoot:        {name: "square metre", factor: 0.09290304, dimension: areaDimension, converted: true},
	squareYard:        {name: "square metre", factor: 0.83612736, dimension: areaDimension, converted: true},
	cubicMetre:        {name: "cubic metre", factor: 1, dimension: volumeDimension},
	cubicFoot:         {name: "cubic metre", factor: 0.028316846592, dimension: volumeDimension, converted: true},
	nauticalMile:      {name: "kilometre", words: "nm nmi", factor: 1.852, dimension: lengthDimension, converted: true},
	cubicKilometre:    {name: "cubic kilometre", factor: 1, dimension: volumeDimension},

	poundMeasure: {name: "kilogram", words: "lb lbs", factor: 0.45359237, dimension: massDimension, converted: true},
	{name: "centimetre", words: "centimetre centimetres centimeter centimeters cm", factor: 1, dimension: lengthDimension},
	{name: "millimetre", words: "millimetre millimetres millimeter millimeters mm", factor: 1, dimension: lengthDimension},
	{name: "kilogram", words: "kilogram kilograms kilogramme kilogrammes kilo kilos kg kgs", factor: 1, dimension: massDimension},
	{name: "gram", words: "gram grams gramme grammes", factor: 1, dimension: massDimension},
	{name: "milligram", words: "milligram milligrams mg", factor: 1, dimension: massDimension},
	{name: "kilogram", words: "ounce ounces oz", factor: 0.028349523125, dimension: massDimension, converted: true},
	{name: "hectare", words: "hectare hectares", factor: 1, dimension: areaDimension},
	{name: "hectare", words: "acre acres", factor: 0.40468564224, dimension: areaDimension, converted: true},
	{name: "litre", words: "litre litres liter liters", factor: 1, dimension: volumeDimension},
	{name: "litre", words: "gallon gallons", factor: 3.785411784, spread: 4.54609 / 3.785411784, dimension: volumeDimension, converted: true},
	{name: "kiloton", words: "kiloton kilotons kilotonne kilotonnes kt", factor: 1, dimension: yieldDimension},
	{name: "kiloton", words: "megaton megatons megatonne megatonnes", factor: 1000, dimension: yieldDimension},
	{name: "watt", words: "watt watts", factor: 1, dimension: otherDimension},
	{name: "kilowatt", words: "kilowatt kilowatts kw", factor: 1, dimension: powerDimension},
	{name: "kilowatt", words: "horsepower hp", factor: 0.745699872, dimension: powerDimension, converted: true},
	{name: "microgram", words: "microgram micrograms", factor: 1, dimension: massDimension},
	{name: "megawatt", words: "megawatt megawatts mw", factor: 1, dimension: otherDimension},
	{name: "gigawatt", words: "gigawatt gigawatts gw", factor: 1, dimension: otherDimension},
	{name: "hertz", words: "hertz hz", factor: 1, dimension: otherDimension},
	{name: "megahertz", words: "megahertz mhz", factor: 1, dimension: otherDimension},
	{name: "gigahertz", words: "gigahertz ghz", factor: 1, dimension: otherDimension},
}

// squares and cubes of the lengths that "square" and "cubic" may precede.
var (
	squares = map[int32]int{kilometreMeasure: squareKilometre, metreMeasure: squareMetre, mileMeasure: squareMile, footMeasure: squareFoot, yardMeasure: squareYard}
	cubes   = map[int32]int{metreMeasure: cubicMetre, footMeasure: cubicFoot, kilometreMeasure: cubicKilometre}
	speeds  = map[int32]int{kilometreMeasure: kmhMeasure, mileMeasure: mphMeasure}
)

// measureWords enters units and currencies into the lexicon.
func measureWords(m map[string]entry) {
	for i := range measures {
		for s := range fields(measures[i].words) {
			m[s] = entry{kind: kMeasure, n: int32(i)}
		}
	}
	for i, c := range currencies {
		for s := range fields(c.words) {
			m[s] = entry{kind: kMoney, n: int32(i)}
		}
	}
}
