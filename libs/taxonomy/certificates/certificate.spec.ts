import { OCCUPATIONS } from '../occupations/occupation.js';
import { CERTIFICATES, codeCertificate, requiredCertificates } from './certificate.js';

describe('codeCertificate', () => {
  test.each<[string, string[]]>([
    ['Lái xe nâng, có chứng chỉ xe nâng', ['forklift']],
    ['bằng lái xe nâng và thẻ an toàn lao động', ['forklift', 'safety-group-3']],
    ['hàn 6G', ['welding-6g']],
    ['bằng C', ['licence-c']],
    ['GPLX hạng B2', ['licence-b']],
    ['bằng dấu FC', ['licence-fc']],
    ['chung chi lo hoi', ['boiler']],
    ['thẻ an toàn điện, bằng B2', ['electrical-safety', 'licence-b']],
    ['chứng chỉ kế toán trưởng', ['chief-accountant']],
    ['KNNQG bậc 3', ['skill-3']],
    ['ATVSLĐ nhóm 3', ['safety-group-3']],
    ['sơ cấp cứu', ['first-aid']],
    ['công nhân may', []],
    ['', []],
  ])('finds in "%s" %j', (text, codes) => {
    expect(codeCertificate(text)).toEqual(codes);
  });
});

describe('requiredCertificates', () => {
  test('asks a forklift driver for both certificates and a sewer for none', () => {
    expect(requiredCertificates('8344')).toEqual(['forklift', 'safety-group-3']);
    expect(requiredCertificates('8153')).toEqual([]);
  });

  test('names known certificates only', () => {
    const known = new Set(CERTIFICATES.map(({ code }) => code));
    const required = OCCUPATIONS.flatMap(({ code }) => requiredCertificates(code));
    expect(required.length).toBeGreaterThan(50);
    expect(required.filter((certificate) => !known.has(certificate))).toEqual([]);
  });

  test('marks the certificates without which strict-safety work may not start', () => {
    expect(CERTIFICATES.find(({ code }) => code === 'boiler')?.strictSafety).toBe(true);
    expect(CERTIFICATES.find(({ code }) => code === 'it-basic')?.strictSafety).toBe(false);
  });
});
