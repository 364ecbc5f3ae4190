const DIGITS = [...'〇一二三四五六七八九'];
const LEGAL_DIGITS = [...'零壹贰叁肆伍陆柒捌玖'];
const STEMS = [...'甲乙丙丁戊己庚辛壬癸'];
const BRANCHES = [...'子丑寅卯辰巳午未申酉戌亥'];
const ROMAN: readonly (readonly [number, string])[] = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
];

type Printer = (number: number) => string;

/** Kinds of numerals by their name in the file format (ECMA-376 part 1, 17.18.59). */
const PRINTERS: Readonly<Record<string, Printer>> = {
  none: () => '',
  decimalZero: (number) => String(number).padStart(2, '0'),
  decimalFullWidth: fullWidth,
  decimalFullWidth2: fullWidth,
  chineseCounting: counting,
  chineseCountingThousand: counting,
  japaneseCounting: counting,
  koreanCounting: counting,
  taiwaneseCounting: counting,
  taiwaneseCountingThousand: counting,
  ideographDigital: digitByDigit,
  japaneseDigitalTenThousand: digitByDigit,
  taiwaneseDigital: digitByDigit,
  chineseLegalSimplified: (number) => count(number, LEGAL_DIGITS, ['', '拾', '佰', '仟']),
  ideographLegalTraditional: (number) => count(number, [...'零壹貳參肆伍陸柒捌玖'], ['', '拾', '佰', '仟']),
  ideographTraditional: (number) => cycle(STEMS, number),
  ideographZodiac: (number) => cycle(BRANCHES, number),
  lowerLetter: letters,
  upperLetter: (number) => letters(number).toUpperCase(),
  lowerRoman: roman,
  upperRoman: (number) => roman(number).toUpperCase(),
  decimalEnclosedCircle: circled,
  decimalEnclosedCircleChinese: circled,
  decimalEnclosedFullstop: (number) => enclosed(number, 0x2488, 20),
  decimalEnclosedParen: (number) => enclosed(number, 0x2474, 20),
  ideographEnclosedCircle: (number) => enclosed(number, 0x3280, 10),
};

/** A number as a list prints it; kinds that no Chinese document uses are printed in Arabic digits. */
export function printNumber(number: number, format: string): string {
  const printer = number < 0 ? undefined : PRINTERS[format];
  return printer === undefined ? String(number) : printer(number);
}

function fullWidth(number: number): string {
  return String(number).replace(/[0-9]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
}

function digitByDigit(number: number): string {
  return String(number).replace(/[0-9]/g, (digit) => DIGITS[Number(digit)] ?? digit);
}

function counting(number: number): string {
  return count(number, ['零', ...DIGITS.slice(1)], ['', '十', '百', '千']).replace(/^一十/, '十');
}

/** With place words: 一百零五. From ten thousand on digit by digit, which no list reaches. */
function count(number: number, digits: readonly string[], places: readonly string[]): string {
  if (number >= 10_000) return digitByDigit(number);
  if (number === 0) return digits[0] ?? '';
  const printed = String(number)
    .split('')
    .map((digit, at, all) => (digit === '0' ? '0' : `${digits[Number(digit)] ?? ''}${places[all.length - 1 - at] ?? ''}`))
    .join('');
  return printed.replace(/0+$/, '').replace(/0+/g, digits[0] ?? '');
}

function cycle(signs: readonly string[], number: number): string {
  return number === 0 ? '0' : (signs[(number - 1) % signs.length] ?? '');
}

/** a … z, aa, bb …: the letter is repeated, as Word does. */
function letters(number: number): string {
  if (number === 0) return '0';
  return String.fromCharCode(97 + ((number - 1) % 26)).repeat(Math.min(50, Math.ceil(number / 26)));
}

function roman(number: number): string {
  if (number === 0 || number >= 4000) return String(number);
  let rest = number;
  let printed = '';
  for (const [size, sign] of ROMAN) {
    while (rest >= size) {
      printed += sign;
      rest -= size;
    }
  }
  return printed;
}

function circled(number: number): string {
  if (number >= 21 && number <= 35) return String.fromCharCode(0x3251 + number - 21);
  if (number >= 36 && number <= 50) return String.fromCharCode(0x32b1 + number - 36);
  return enclosed(number, 0x2460, 20);
}

function enclosed(number: number, first: number, last: number): string {
  return number >= 1 && number <= last ? String.fromCharCode(first + number - 1) : String(number);
}
