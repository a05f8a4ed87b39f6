import * as fc from 'fast-check';
import { fold } from './fold.js';
import { foldedView } from './folded-view.js';

describe('foldedView', () => {
  test('shows a text folded and points back at what was written', () => {
    const view = foldedView('Lương\u00a0 CB\u3000:\r\n\n5tr'.normalize('NFD'));
    expect(view.plain).toBe('luong cb :\n5tr');
    expect(view.slice(0, 5).normalize('NFC')).toBe('Lương');
    expect(view.slice(6, 8)).toBe('CB');
    expect(view.slice(11, 14)).toBe('5tr');
  });

  test('reads as the search folding does, line breaks aside', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...Array.from('aÀđ Ð\u0301\u0323\u200b\u00a0\n\t–“x1')) }),
        (text) => {
          expect(foldedView(text).plain.replaceAll('\n', ' ').trim()).toBe(fold(text));
        },
      ),
    );
  });

  test('the spans of all its characters tile the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const view = foldedView(text);
        const { start } = view.span(0, 0);
        const pieces = Array.from({ length: view.plain.length }, (_, i) => view.slice(i, i + 1));
        expect(text.slice(0, start) + pieces.join('')).toBe(text);
      }),
    );
  });
});
