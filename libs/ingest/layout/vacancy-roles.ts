/**
 * Column roles of vacancy notices and the folded header words that name them (reference: headers seen in centre templates,
 * form Mẫu 03a of NĐ 352/2025, Mẫu 02 of TT 01/2022, and the keys of JSON feeds). A longer phrase beats a shorter one.
 */
export const VACANCY_ROLE_PHRASES = {
  stt: 'stt, so tt, tt, so thu tu, no, thu tu, id, ma tin',
  employer: `
    ten cong ty, cong ty, ten doanh nghiep, doanh nghiep, ten dn, dn, ten don vi, don vi, don vi tuyen dung, ten don
    vi tuyen dung, doanh nghiep tuyen dung, cong ty tuyen dung, nha tuyen dung, ten nha tuyen dung, nguoi su dung
    lao dong, ten nguoi su dung lao dong, nsdld, ten nsdld, don vi su dung lao dong, co so tuyen dung, ten co so,
    nha may, ten to chuc, don vi co nhu cau tuyen dung, ten doanh nghiep don vi, doanh nghiep co nhu cau, employer,
    company, company name, employer name, hiring organization`,
  taxCode: `
    ma so thue, mst, ma so doanh nghiep, ma so dn, ma dn, ma so dn mst, tax code, tax id, ma so thue mst`,
  employerKind: `
    loai hinh doanh nghiep, loai hinh dn, loai hinh, loai hinh kinh te, thanh phan kinh te, loai hinh dn chu the`,
  industry: `
    nganh nghe kinh doanh, nganh kinh doanh, nganh nghe sxkd, nganh nghe san xuat kinh doanh, linh vuc, linh vuc
    hoat dong, linh vuc sxkd, linh vuc san xuat, linh vuc san xuat kinh doanh, nganh kinh te, nganh san xuat, nganh
    nghe hoat dong, nganh kinh doanh chinh, industry`,
  products: `
    san pham, mat hang, san pham chinh, mat hang san xuat, mat hang chinh, mat hang dich vu chinh, san pham dich vu,
    products`,
  sizeBand: `
    quy mo, quy mo lao dong, quy mo doanh nghiep, tong so lao dong hien co, so lao dong hien co, so lao dong dang
    lam viec, lao dong hien co`,
  investor: `
    quoc gia dau tu, nuoc dau tu, chu dau tu, von dau tu, quoc tich, nha dau tu, quoc tich nha dau tu, investor
    country, investor`,
  employerAddress: `
    dia chi, dia chi cong ty, dia chi doanh nghiep, dia chi dn, dia chi tru so, tru so, tru so chinh, dia chi don
    vi, dia chi tru so chinh, ten va dia chi, address`,
  park: `
    khu cong nghiep, kcn, kcn ccn, ccn, ten kcn, cum cong nghiep, khu cum cong nghiep, khu cong nghiep cum cong
    nghiep, trong kcn, thuoc kcn, thuoc khu cong nghiep, park, industrial park`,
  workplace: `
    noi lam viec, dia diem lam viec, dia diem, dia chi lam viec, dia chi noi lam viec, dia ban lam viec, noi lam,
    khu vuc lam viec, khu vuc, dia ban, noi lam viec cu the, dia chi noi lam viec cu the, dia diem noi lam viec,
    workplace, location, work location, job location, place`,
  commune: `
    xa phuong, phuong xa, xa, phuong, xa phuong thi tran, commune, ward, phuong xa kcn, xa phuong kcn, noi lam viec
    xa phuong`,
  district: 'huyen, quan huyen, huyen thi xa, huyen tx tp, huyen thi xa thanh pho, district, huyen thanh pho',
  province: `
    tinh, tinh thanh, tinh thanh pho, tinh tp, thanh pho, province, noi lam viec tinh, tinh thanh pho lam viec`,
  title: `
    ten cong viec, vi tri tuyen dung, vi tri viec lam, vi tri, vi tri cong viec, chuc danh, chuc danh cong viec, ten
    vi tri, vi tri can tuyen, cong viec, viec lam, ten viec lam, vi tri tuyen, vi tri lam viec, vi tri chuc danh,
    chuc danh vi tri, ten nghe cong viec, cong viec can tuyen, vi tri viec lam trong, viec lam trong, cho lam viec
    trong, vi tri viec lam can tuyen, vi tri viec lam tuyen dung, vi tri tuyen dung viec lam, chuc danh tuyen dung,
    ten vi tri tuyen dung, ten cong viec vi tri, tieu de, title, job title, position title, vacancy, doi tuong
    tuyen, loai lao dong, lao dong can tuyen, bo phan tuyen dung, vi tri cong viec can tuyen`,
  occupation: `
    nganh nghe, nghe, nghe nghiep, nganh nghe tuyen dung, ten nghe, nhom nghe, nganh nghe can tuyen, nghe tuyen
    dung, occupation`,
  occupationCode: 'ma nghe, ma nghe nghiep, ma nghe cap 4, ma so nghe, ma nghe vsco, occupation code, vsco',
  position: 'chuc vu, cap bac, vi tri chuc vu, position, rank',
  seats: `
    so luong, sl, so luong tuyen, so luong can tuyen, sl tuyen, sl can tuyen, so luong tuyen dung, nhu cau, nhu cau
    tuyen, nhu cau tuyen dung, chi tieu, chi tieu tuyen dung, chi tieu tuyen, so nguoi, so lao dong, so ld, so ld
    can tuyen, so lao dong can tuyen, so luong nguoi, so luong lao dong, so luong ld, so nguoi can tuyen, tong so
    lao dong can tuyen, so cho lam viec trong, so vi tri, so luong vi tri, so luong viec lam trong, so luong lao
    dong can tuyen, tong nhu cau, so luong tong so, so luong tong, nhu cau tong so, tong so can tuyen, so luong
    tuyen tong so, so luong nguoi tuyen, so luong nhan su, seats, quantity, number, headcount, total job openings,
    openings`,
  seatsMale: `
    so luong nam, sl nam, nhu cau nam, so luong tuyen nam, so luong can tuyen nam, lao dong nam, nam, trong do nam,
    nhu cau tuyen dung nam`,
  seatsFemale: `
    so luong nu, sl nu, nhu cau nu, so luong tuyen nu, so luong can tuyen nu, lao dong nu, nu, trong do nu, nhu cau
    tuyen dung nu`,
  requirements: `
    yeu cau, yeu cau cong viec, yeu cau tuyen dung, yeu cau khac, dieu kien, dieu kien tuyen dung, tieu chuan, tieu
    chuan tuyen dung, yeu cau chung, yeu cau ung vien, yeu cau them, yeu cau cu the, yeu cau doi voi nguoi lao dong,
    yeu cau trinh do, yeu cau ve trinh do, dieu kien yeu cau, tieu chuan yeu cau, requirements, requirement,
    qualifications`,
  schooling: `
    hoc van, trinh do hoc van, trinh do van hoa, trinh do pho thong, trinh do gdpt, trinh do giao duc pho thong, van
    hoa, tdvh, schooling`,
  level: `
    trinh do, trinh do chuyen mon, cmkt, trinh do cmkt, bang cap, trinh do chuyen mon ky thuat, chuyen mon ky thuat,
    trinh do dao tao, bang cap chung chi, trinh do bang cap, trinh do chuyen mon ky thuat cao nhat, trinh do tay
    nghe, tdcm, level, education, qualification, degree`,
  trainingField: `
    chuyen nganh, nganh dao tao, chuyen nganh dao tao, nganh hoc, nghe dao tao, chuyen mon, nganh, training field,
    major, field of study`,
  skills: 'ky nang, ky nang mem, ky nang nghe, tay nghe, trinh do khac, skills',
  computer: 'tin hoc, trinh do tin hoc, computer',
  experience: `
    kinh nghiem, kinh nghiem lam viec, so nam kinh nghiem, yeu cau kinh nghiem, kn, nam kinh nghiem, tham nien,
    experience, experience years`,
  language: `
    ngoai ngu, trinh do ngoai ngu, yeu cau ngoai ngu, ngoai ngu tin hoc, tieng, language, languages, foreign
    language`,
  certificates: 'chung chi, chung chi yeu cau, chung chi nghe, giay phep, certificates, required certificates',
  age: 'tuoi, do tuoi, yeu cau do tuoi, gioi han tuoi, tuoi doi, lua tuoi, age',
  sex: 'gioi tinh, gioi, gt, nam nu, yeu cau gioi tinh, sex, gender',
  appearance: 'ngoai hinh, chieu cao, chieu cao can nang, tinh trang hon nhan, hon nhan, marital status',
  pay: `
    muc luong, luong, tien luong, luong thuong, muc luong du kien, luong du kien, che do luong, muc luong thang,
    luong thang, tien cong, muc luong tien cong, luong thu nhap, muc luong thu nhap, thu nhap luong, luong khoi
    diem, muc luong toi thieu khoi diem, muc luong khoi diem, salary, wage, pay, base salary, luong tr thang, muc
    luong de xuat, luong nhan duoc, luong hang thang`,
  basePay: `
    luong co ban, muc luong co ban, lcb, luong cb, luong dong bhxh, luong chinh, muc luong dong bhxh, tien luong co
    ban, base pay, basic salary, base pay min`,
  income: `
    thu nhap, tong thu nhap, thu nhap binh quan, tong tn, thu nhap du kien, muc thu nhap, thu nhap hang thang, tn
    binh quan, thu nhap thang, income, total income`,
  payMin: `
    luong tu, muc luong tu, luong toi thieu, muc luong toi thieu, luong thap nhat, muc luong thap nhat, thu nhap tu,
    thu nhap toi thieu, thu nhap thap nhat, wage min, salary min, pay min, min salary, muc luong tu tr`,
  payMax: `
    luong den, muc luong den, luong toi da, muc luong toi da, luong cao nhat, muc luong cao nhat, thu nhap den, thu
    nhap toi da, thu nhap cao nhat, wage max, salary max, pay max, max salary`,
  allowance: 'phu cap, cac khoan phu cap, phu cap khac, tro cap, che do phu cap, allowance, allowances',
  benefits: `
    quyen loi, phuc loi, che do, che do phuc loi, che do dai ngo, quyen loi che do, che do quyen loi, quyen loi duoc
    huong, cac che do khac, che do khac, dai ngo, che do phuc loi khac, quyen loi khac, phuc loi khac, che do bao
    hiem, che do chinh sach, benefits, benefit, job benefits`,
  shifts: `
    thoi gian lam viec, ca lam viec, ca, gio lam viec, thoi gian ca lam viec, ca kip, che do lam viec, lam ca, thoi
    gio lam viec, shift, shifts, working hours, work hours`,
  contract: `
    loai hop dong, hop dong, loai hdld, loai hd, hdld, loai hop dong lao dong, thoi han hop dong, hop dong lao dong,
    thoi han hdld, contract, contract type`,
  workType: 'hinh thuc lam viec, loai cong viec, tinh chat cong viec, hinh thuc, employment type, work type',
  purpose: 'muc dich, muc dich lam viec, purpose',
  conditions: 'dieu kien lam viec, moi truong lam viec, noi lam viec trong nha ngoai troi, working conditions',
  priority: 'doi tuong uu tien, uu tien, nhom uu tien, priority groups, priority',
  method: `
    hinh thuc tuyen dung, hinh thuc tuyen, cach thuc tuyen dung, phuong thuc tuyen dung, hinh thuc phong van,
    recruitment methods`,
  wants: 'mong muon, dich vu de nghi, nhu cau dich vu, mong muon doi voi trung tam, yeu cau dich vu',
  description: `
    mo ta, mo ta cong viec, noi dung cong viec, nhiem vu, chi tiet cong viec, mo ta chi tiet, cong viec chinh, nhiem
    vu chinh, noi dung, mo ta cong viec chinh, description, job description`,
  deadline: `
    han nop, han nop ho so, thoi han, thoi han nop ho so, thoi han tuyen dung, han tuyen, han tuyen dung, ngay het
    han, het han, thoi gian tuyen dung, thoi gian nhan ho so, thoi han nhan ho so, han chot, thoi gian tuyen, han
    nhan ho so, hieu luc den, han dang, thoi gian nop ho so, deadline, valid through, expires at, expires, closing
    date, ngay ket thuc`,
  startDate: `
    ngay bat dau, thoi gian bat dau, ngay di lam, thoi gian di lam, ngay bat dau lam viec, thoi gian bat dau lam
    viec, start date, start by`,
  bus: 'xe dua don, tuyen xe, diem don, xe bus, xe buyt, dua don, tuyen xe dua don, diem dung xe, bus, buses',
  dormitory: 'ky tuc xa, ktx, nha o, cho o, dormitory, housing',
  contact: `
    nguoi lien he, lien he, thong tin lien he, ho ten nguoi lien he, can bo tuyen dung, dau moi lien he, nguoi phu
    trach, can bo lien he, ho va ten nguoi lien he, dai dien lien he, contact, contact name, contact person, lien he
    nop ho so`,
  contactPosition: 'chuc vu nguoi lien he, lien he chuc vu, nguoi lien he chuc vu, contact position',
  phone: `
    dien thoai, so dien thoai, sdt, dt, dien thoai lien he, so dt, sdt lien he, hotline, dtdd, dt lien he, so dien
    thoai lien he, lien he dien thoai, lien he sdt, nguoi lien he dien thoai, di dong, so dien thoai nguoi lien he,
    tel, zalo, dien thoai zalo, phone, phone number, contact phone, mobile`,
  email: 'email, e mail, dia chi email, thu dien tu, mail, hop thu, email lien he, contact email',
  note: 'ghi chu, luu y, thong tin khac, thong tin them, khac, note, notes, remark, remarks',
} as const;

export type VacancyRole = keyof typeof VACANCY_ROLE_PHRASES;
