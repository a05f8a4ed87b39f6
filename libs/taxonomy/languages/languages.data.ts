/**
 * Languages asked for by investors of the parks, and the certificates people name. Background knowledge, not checked
 * against the issuing bodies: verified false. Ordinals 1..6 stand for A1..C2 and are "quy đổi tham khảo" (for comparison
 * only). Version 2026-11-22.
 *
 * Certificate rows: code|language|name|aliases|grade=ordinal, best first where a number range is meant (>= minimum).
 */
export const LANGUAGE_LINES = `
ko|tiếng Hàn|Korean|tiếng Hàn Quốc; Hàn ngữ; korean
ja|tiếng Nhật|Japanese|tiếng Nhật Bản; Nhật ngữ; japanese
zh|tiếng Trung|Chinese|tiếng Trung Quốc; tiếng Hoa; Hoa ngữ; Trung ngữ; tiếng Đài Loan; tiếng Đài; tiếng phổ thông; tiếng Quan Thoại; chinese; mandarin
en|tiếng Anh|English|Anh ngữ; Anh văn; english
de|tiếng Đức|German|Đức ngữ; german
`;

export const LANGUAGE_CERTIFICATE_LINES = `
topik|ko|TOPIK|topik|1=1; 2=2; 3=3; 4=4; 5=5; 6=6
eps-topik|ko|EPS-TOPIK|eps topik; epstopik; kltt|pass=2
kiip|ko|KIIP|kiip|1=1; 2=2; 3=3; 4=4; 5=5
jlpt|ja|JLPT|jlpt|N5=1; N4=2; N3=3; N2=4; N1=5
nat-test|ja|NAT-TEST|nat test; nattest; nat|5Q=1; 4Q=2; 3Q=3; 2Q=4; 1Q=5
j-test|ja|J.TEST|j test; jtest|F=1; E=2; D=3; C=4; B=5; A=5
jft-basic|ja|JFT-Basic|jft basic; jft|A2=2
hsk|zh|HSK|hsk|1=1; 2=1; 3=2; 4=3; 5=4; 6=5; 7=6; 8=6; 9=6
tocfl|zh|TOCFL|tocfl|A1=1; A2=2; B1=3; B2=4; C1=5; C2=6
toeic|en|TOEIC|toeic|>=945=5; >=785=4; >=550=3; >=225=2; >=120=1
ielts|en|IELTS|ielts|>=8.5=6; >=7.0=5; >=5.5=4; >=4.0=3; >=3.0=2; >=1.0=1
toefl-ibt|en|TOEFL iBT|toefl ibt; toefl|>=114=6; >=95=5; >=72=4; >=42=3; >=32=2; >=10=1
vstep|en|VSTEP|vstep|B1=3; B2=4; C1=5; 3=3; 4=4; 5=5
goethe|de|Goethe|goethe; goethe zertifikat|A1=1; A2=2; B1=3; B2=4; C1=5; C2=6
telc|de|telc|telc|A1=1; A2=2; B1=3; B2=4; C1=5; C2=6
`;
