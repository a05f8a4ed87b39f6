/**
 * Column roles of supply files: institutions' graduate lists and lists of returning overseas workers, with the folded
 * header words that name them (forms Mẫu 01 and 01a of NĐ 352/2025, school lists, returnee surveys, JSON keys).
 */
export const SUPPLY_ROLE_PHRASES = {
  stt: 'stt, so tt, tt, so thu tu, no, thu tu, id',
  studentCode: `
    ma sinh vien, ma sv, mssv, ma hoc sinh, ma hs, ma hssv, msv, so bao danh, ma hoc vien, student code`,
  name: `
    ho va ten, ho ten, ten, ho va ten hssv, ho ten sinh vien, ho va ten sinh vien, ho ten hoc sinh, ho va ten khai
    sinh, ho ten nguoi lao dong, ho va ten nguoi lao dong, ten nguoi lao dong, ho va ten hoc vien, ho ten hoc vien,
    ho ten khai sinh, ho va ten hoc sinh sinh vien, name, full name`,
  familyName: `
    ho dem, ho va dem, ho va ten dem, ho lot, ho, ho ten dem, ho va chu dem, family name, last name`,
  givenName: 'given name, first name, ten goi, ten rieng',
  birthDate: `
    ngay sinh, ngay thang nam sinh, nam sinh, ngay thang sinh, sinh ngay, ns, ngay nam sinh, birth date, date of
    birth, dob, birthday`,
  birthMale: 'ngay sinh nam, nam sinh nam, ngay thang nam sinh nam, ngay thang nam sinh cua nam',
  birthFemale: 'ngay sinh nu, nam sinh nu, ngay thang nam sinh nu',
  birthPlace: 'noi sinh, que quan, nguyen quan, birth place',
  sex: 'gioi tinh, gioi, gt, nam nu, phai, sex, gender',
  sexMale: 'gioi tinh nam, nam',
  sexFemale: 'gioi tinh nu, nu',
  ethnicity: 'dan toc, ethnicity',
  religion: 'ton giao, religion',
  disability: 'khuyet tat, dang khuyet tat, tinh trang khuyet tat, disability',
  cccd: `
    cccd, so cccd, so can cuoc, can cuoc cong dan, so dinh danh, so dinh danh ca nhan, cmnd, so cmnd, cmnd cccd,
    cccd cmnd, so cmnd cccd, so cccd cmnd, ma dinh danh, can cuoc, so can cuoc cong dan, so giay to, national id, id
    number, identity number`,
  phone: `
    dien thoai, so dien thoai, sdt, dt, dien thoai lien he, so dt, sdt lien he, dtdd, di dong, dt lien he, tel,
    zalo, lien he, phone, phone number, mobile`,
  email: 'email, e mail, dia chi email, thu dien tu, mail',
  address: `
    dia chi, noi o, noi o hien tai, thuong tru, noi thuong tru, ho khau thuong tru, hktt, dia chi thuong tru, ho
    khau, noi o hien nay, cho o hien nay, dia chi lien he, tam tru, noi cu tru, dia chi hien tai, dia chi lien lac,
    address`,
  commune: 'xa phuong, phuong xa, xa, phuong, xa phuong thi tran, thon xa, commune, ward, noi o xa phuong',
  district: 'huyen, quan huyen, huyen thi xa, district, huyen thanh pho',
  province: 'tinh, tinh thanh, tinh thanh pho, tinh tp, province',
  institution: `
    truong, ten truong, co so dao tao, co so gdnn, truong dao tao, noi dao tao, co so giao duc, truong tot nghiep,
    ten co so dao tao, don vi dao tao, institution, school`,
  className: 'lop, ten lop, khoa, khoa hoc, khoa lop, nien khoa, class',
  level: `
    trinh do, trinh do dao tao, he dao tao, he, bac dao tao, cap trinh do, cmkt, trinh do cmkt, trinh do chuyen mon,
    bang cap, trinh do chuyen mon ky thuat, cmkt cao nhat, bac hoc, level, degree`,
  schooling: `
    hoc van, trinh do hoc van, trinh do van hoa, van hoa, trinh do pho thong, trinh do gdpt, tdvh, schooling`,
  field: `
    nganh, nghe, nganh nghe, nganh dao tao, nghe dao tao, chuyen nganh, chuyen nganh dao tao, nganh hoc, ten nganh
    nghe, nganh nghe dao tao, ten nghe, nghe hoc, nghe da hoc, field, major, training field`,
  graduationYear: `
    nam tot nghiep, ngay tot nghiep, nam tn, tot nghiep nam, khoa tot nghiep, dot tot nghiep, ngay cap bang, thoi
    gian tot nghiep, nam tot nghiep du kien, graduation year, year`,
  grade: `
    xep loai, xep loai tot nghiep, diem, diem tb, loai tot nghiep, hang tot nghiep, diem tot nghiep, grade`,
  country: `
    nuoc, nuoc di lam viec, thi truong, quoc gia, nuoc lam viec, nuoc tiep nhan, nuoc da lam viec, thi truong lao
    dong, nuoc den lam viec, di lam viec tai nuoc, quoc gia lam viec, da tung lam viec o nuoc ngoai tai, da tung lam
    viec o nuoc ngoai, country`,
  programme: `
    chuong trinh, dien, chuong trinh di, hinh thuc di, dien xuat canh, loai visa, visa, hinh thuc xuat canh,
    programme, program`,
  sector: `
    linh vuc, nganh nghe o nuoc ngoai, linh vuc lam viec, nganh lam viec o nuoc ngoai, nganh nghe da lam, linh vuc
    lam viec o nuoc ngoai, nganh san xuat, sector`,
  overseasOccupation: `
    cong viec o nuoc ngoai, cong viec da lam, nghe da lam, vi tri o nuoc ngoai, cong viec tai nuoc ngoai, nghe o
    nuoc ngoai, cong viec lam o nuoc ngoai, cong viec da lam o nuoc ngoai, overseas occupation, nghe lam o nuoc
    ngoai`,
  years: `
    so nam, thoi gian lam viec, so nam lam viec, thoi gian o nuoc ngoai, so nam o nuoc ngoai, thoi gian lam viec o
    nuoc ngoai, so nam lam viec o nuoc ngoai, years, overseas years`,
  departed: `
    ngay xuat canh, nam xuat canh, ngay di, nam di, thoi gian xuat canh, xuat canh, departed, departed year`,
  returned: `
    ngay ve nuoc, nam ve nuoc, ve nuoc, thoi gian ve nuoc, ngay nhap canh, nam ve, ngay ve, returned, returned year,
    return year`,
  language: `
    ngoai ngu, trinh do ngoai ngu, chung chi ngoai ngu, tieng, trinh do tieng, cc ngoai ngu, trinh do tieng han,
    trinh do tieng nhat, trinh do tieng trung, language, languages, language certificate`,
  certificates: `
    chung chi, chung chi nghe, chung chi khac, chung chi tay nghe, giay phep lai xe, certificates, certificate`,
  skills: 'ky nang, ky nang nghe, tay nghe, tin hoc, ky nang mem, skills',
  experience: `
    kinh nghiem, kinh nghiem lam viec, so nam kinh nghiem, kn, qua trinh lam viec, cong viec truoc day, nghe nghiep,
    cong viec hien tai, experience`,
  wantedOccupation: `
    cong viec mong muon, viec muon lam, cong viec muon lam, muon lam viec, nghe mong muon, vi tri mong muon, nhu cau viec lam, nguyen vong, viec lam mong muon, nganh
    nghe mong muon, cong viec muon tim, vi tri ung tuyen, nguyen vong viec lam, nhu cau tim viec, ten cong viec,
    cong viec can tim, nguyen vong nghe, wanted occupation, desired job`,
  wantedPlace: `
    noi lam viec mong muon, dia diem mong muon, noi muon lam viec, khu vuc mong muon, noi lam viec, dia diem lam
    viec mong muon, noi lam viec uu tien, noi lam viec nguyen vong, wanted place, desired location`,
  wantedPay: `
    muc luong mong muon, luong mong muon, thu nhap mong muon, muc luong, luong de nghi, muc luong de nghi, muc thu
    nhap mong muon, muc luong nguyen vong, wanted pay, wanted income, desired salary`,
  availableFrom: `
    san sang di lam, thoi gian co the di lam, ngay co the di lam, co the di lam tu, san sang lam viec, available
    from`,
  priority: `
    doi tuong uu tien, dien chinh sach, dien uu tien, uu tien, doi tuong chinh sach, doi tuong, priority groups`,
  situation: 'tinh trang viec lam, tinh trang, hien trang viec lam, tinh trang hien tai, employment status',
  consent: `
    dong y, dong y cung cap thong tin, dong y chia se, su dong y, xac nhan dong y, dong y gioi thieu, dong y gioi
    thieu viec lam, dong y su dung thong tin, dong y cho su dung thong tin, dong y chia se thong tin, consent`,
  note: 'ghi chu, luu y, khac, thong tin khac, note, notes, remark',
} as const;

export type SupplyRole = keyof typeof SUPPLY_ROLE_PHRASES;
