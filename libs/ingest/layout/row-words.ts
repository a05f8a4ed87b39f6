import { fold } from '#vietnamese';

/** Words that open a firm's name. */
export function looksLikeEmployer(text: string): boolean {
  return (
    /^(?:\W|\d|[ivx]+[.)])*(?:cong ty|cty|ct tnhh|ct cp|doanh nghiep|dntn|htx|hop tac xa|tap doan|chi nhanh|nha may|xi nghiep|ho kinh doanh|hkd|tong cong ty)(?![a-z])/.test(
      fold(text),
    ) && !/^(?:\W|\d)*(?:doanh nghiep|cong ty) (?:tuyen|can|co nhu cau|nao|phai)/.test(fold(text))
  );
}

/** Words that open a place: a park, a cluster, an administrative unit. */
export function looksLikePlace(text: string): boolean {
  return /^(?:\W|\d|[ivx]+[.)])*(?:(?:tai |dia ban |khu vuc )*)(?:kcn|ccn|kkt|kcx|khu cong nghiep|cum cong nghiep|khu kinh te|khu che xuat|huyen|quan|thi xa|thanh pho|tp|tx|xa|phuong|thi tran|tt|tinh|dac khu)(?=[ .:-])/.test(
    fold(text),
  );
}

/** Words that open a section of a list: a department, a trade, a class of students. */
export function looksLikeSection(text: string): boolean {
  return /^(?:\W|\d|[ivx]+[.)])*(?:bo phan|nhom|khoi|nganh|nghe|linh vuc|phong|phan xuong|xuong|lop|khoa|he|lao dong|trinh do|doi tuong|danh sach|phan|muc|truong|dot|thi truong|nuoc)(?![a-z])/.test(
    fold(text),
  );
}

/** "Cộng" is a total, "Công ty" is not: the tone decides, so this looks at the text itself. */
export function isTotal(text: string): boolean {
  const plain = text.normalize('NFC').trim().toLowerCase();
  const folded = fold(text).replace(/^(?:\W|[ivx]+[.)])+/, '');
  return (
    /^cộng(?=$|[\s:.(])/.test(plain) ||
    /^(?:tong cong|tong so|tong nhu cau|tong chi tieu|tong cac|grand total)(?![a-z])/.test(folded) ||
    /^(?:tong|total|sum)\s*[:.(]?\s*\)?$/.test(folded) ||
    /^cong\s*[:.]?$/.test(folded)
  );
}

/** What stands below a list before the stamps: unmistakable ones end the list. */
export function isSignature(text: string): boolean {
  const folded = fold(text);
  return (
    /(?:nguoi lap (?:bieu|bang|danh sach|phieu)|thu truong don vi|ky,? (?:va )?(?:ghi ro )?(?:ho|dong dau|ten)|ky va ghi|\(ky|xac nhan cua|noi nhan|dai dien (?:doanh nghiep|cong ty|don vi)|nguoi dai dien|tm\. ?|kt\. ?giam doc|truong phong .{0,30}\(|ky ten)/.test(
      folded,
    ) ||
    /^[^,]{2,30}, ?ngay\s*[\d.…_ ]*thang\s*[\d.…_ ]*nam/.test(folded) ||
    /^ngay\s*[\d.…_ ]+thang\s*[\d.…_ ]+nam\s*[\d.…_ ]*$/.test(folded)
  );
}

/** Offices that stand alone in a signature block but may also be vacancies elsewhere. */
export function isOfficeAlone(text: string): boolean {
  return /^(?:pho )?(?:giam doc|hieu truong|truong phong(?: nhan su| dao tao| hcns)?|chu tich|tong giam doc|ke toan truong|nguoi lap|thu truong|pho hieu truong)$/.test(
    fold(text),
  );
}

export function isNote(text: string): boolean {
  return /^(?:\*|-|\+|\(\*\)|\()?\s*(?:ghi chu|luu y|chu thich|nguon|moi chi tiet|moi thong tin|de nghi|kinh de nghi|lien he|ho so|quyen loi|che do|thoi gian|han nop|dia chi|dien thoai|email|website|yeu cau chung|cong ty cam ket|chi tiet|xem|note|truong hop|dvt|don vi tinh|kem theo|danh sach (?:nay|tren)|bang chu|bieu nay)(?![a-z])/.test(
    fold(text),
  );
}
