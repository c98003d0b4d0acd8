// Slices articles at the offsets of their output and compares with the words it gives, as a JavaScript program would.
//
//   node check.mjs FOLDER SPANS.jsonl [CHARSET]
//
// FOLDER holds the articles (*.txt), SPANS.jsonl is what `vnaner extract FOLDER` printed for them. UTF-16 units are
// JavaScript's own indices of a string. Prints each mismatch and ends with 1 if there is any.
import { readFileSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';

// Each range of the output, with its name and the words that it should give, if it says so.
function* rangesOf(document) {
  for (const span of document.spans) {
    yield [span.id, span.span, span.text];
    for (const [name, attributes] of Object.entries(span.attrs ?? {})) {
      for (const attribute of [attributes].flat()) {
        if (attribute.cp) yield [`${span.id}.${name}`, attribute, attribute.text];
      }
    }
  }
  for (const thing of [...document.zones, ...document.notes]) yield [thing.zone ?? thing.code, thing, undefined];
}

// What is wrong with the output of an article of these bytes.
function* mismatches(document, data) {
  // Not new TextDecoder(): without ignoreBOM it takes a byte order mark off, and all offsets would be one too many.
  const text = data.toString('utf8');
  const codePoints = Array.from(text);
  const lengths = { cp: codePoints.length, byte: data.length, utf16: text.length };
  for (const [unit, length] of Object.entries(lengths)) {
    if (document.text[unit] !== length) yield `the text has ${length} ${unit}, not ${document.text[unit]}`;
  }
  for (const [name, place, words] of rangesOf(document)) {
    const slices = {
      byte: data.subarray(...place.byte).toString('utf8'),
      cp: codePoints.slice(...place.cp).join(''),
      utf16: text.slice(...place.utf16),
    };
    const expected = words ?? slices.byte;
    for (const [unit, found] of Object.entries(slices)) {
      if (found !== expected) {
        yield `${name}: ${unit} [${place[unit].join(', ')}] gives ${JSON.stringify(found)}, not ${JSON.stringify(expected)}`;
      }
    }
  }
}

const [folder, output, charset = 'utf-8'] = process.argv.slice(2);
const articles = new Map();
for (const file of readdirSync(folder)) {
  if (file.endsWith('.txt')) articles.set(basename(file, '.txt'), readFileSync(join(folder, file)));
}
let ranges = 0;
let wrong = 0;
for (const line of readFileSync(output, 'utf8').split('\n').filter(Boolean)) {
  const document = JSON.parse(line);
  let data = articles.get(document.id);
  articles.delete(document.id);
  if (charset !== 'utf-8') data = Buffer.from(new TextDecoder(charset).decode(data));
  ranges += [...rangesOf(document)].length;
  for (const what of mismatches(document, data)) {
    console.log(`${document.id}: ${what}`);
    wrong += 1;
  }
}
for (const name of articles.keys()) console.log(`${name}: no output`);
console.log(`${ranges} ranges, ${wrong} mismatches`);
process.exitCode = wrong > 0 || articles.size > 0 || ranges === 0 ? 1 : 0;
