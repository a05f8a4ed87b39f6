/** A firm, cooperative or household that hires (form Mẫu 03 of NĐ 352/2025). */
export interface Employer {
  readonly id: string;
  readonly version: number;
  readonly name: string;
  /** Mã số doanh nghiệp, 10 digits or 10-3. */
  readonly taxCode?: string;
  /** #taxonomy EMPLOYER_KINDS code. */
  readonly kind: string;
  /** VSIC code, any level. */
  readonly industry?: string;
  readonly products?: string;
  readonly sizeBand?: string;
  /** ISO alpha-2. */
  readonly investorCountry?: string;
  /** An officer has checked the registration papers (NĐ 352 Đ11.4). */
  readonly verified: boolean;
}

/** A place where the employer's people work. A firm leased from elsewhere has its site at the real workplace. */
export interface EmployerSite {
  readonly id: string;
  readonly employerId: string;
  readonly name: string;
  readonly provinceCode: string;
  readonly communeCode?: string;
  readonly parkCode?: string;
  readonly addressText: string;
  readonly lat?: number;
  readonly lng?: number;
}
