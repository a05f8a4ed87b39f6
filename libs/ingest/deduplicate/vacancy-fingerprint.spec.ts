import { personKeys } from './person-keys.js';
import { vacancyFingerprint } from './vacancy-fingerprint.js';

const position = {
  employerId: 'e1',
  title: 'Công nhân may',
  provinceCode: '24',
  parkCode: 'kcn-que-vo-1',
  occupation: '8153',
};

test('accents, case and filler words do not make another vacancy', () => {
  const same = ['CÔNG NHÂN MAY', 'cong nhan may', 'Tuyển gấp công nhân may'];
  for (const title of same) expect(vacancyFingerprint({ ...position, title })).toBe(vacancyFingerprint(position));
});

test('another firm, place, occupation or title does', () => {
  const others = [
    { employerId: 'e2' },
    { parkCode: 'kcn-van-trung' },
    { occupation: '7531' },
    { title: 'Công nhân cắt' },
  ];
  const prints = others.map((other) => vacancyFingerprint({ ...position, ...other }));
  expect(new Set([...prints, vacancyFingerprint(position)]).size).toBe(5);
});

test('a person is known by number, or by telephone with name and birth date, never by name', () => {
  const person = { name: 'Nông Thị Mây', birthDate: '1998-07-15' };
  expect(personKeys(person)).toEqual([]);
  expect(personKeys({ ...person, cccd: '024198001234' })).toEqual(['cccd:024198001234']);
  expect(personKeys({ ...person, phone: '+84912345678' })).toEqual(
    personKeys({ ...person, name: 'NÔNG THỊ MÂY', phone: '+84912345678' }),
  );
});
