// What a kernel is set up with: shapes, addresses and weights. `configure` reads them as words in the order below.

export let segments: u32 = 0;
export let needBytes: usize = 0;
export let skillBytes: usize = 0;
export let rowBytes: usize = 0;
export let slots: usize = 0;
export let blockBytes: usize = 0;
export let skillCodes: usize = 0;
export let wishFloor: u8 = 0;
export let usesStart: bool = false;
export let vacancyRows: usize = 0;
export let proximity: usize = 0;
export let openSlots: usize = 0;
export let unusedSlots: usize = 0;
export let skillMap: usize = 0;
export let investorBlocks: usize = 0;
export let languageBlocks: usize = 0;
export let busStamps: usize = 0;
/** Per vacancy: two bytes of cut-off score or price. */
export let limits: usize = 0;
/** Per vacancy, for the exact cut-off: two bytes of merit, four of the row of the last one held. */
export let cutMerits: usize = 0;
export let cutRows: usize = 0;
/** Per vacancy: two bytes of priority groups. */
export let groups: usize = 0;
/** Per vacancy: the same for who shares a priority group of it. */
export let groupMerits: usize = 0;
export let groupRows: usize = 0;
/** Of each vacancy so many jobseekers are kept; their keys, with room for twice as many, and how many there are. */
export let lineLength: u32 = 0;
export let lineKeys: usize = 0;
export let lineSizes: usize = 0;

export let wOccupationWanted: u16 = 0;
export let wIncome: u16 = 0;
export let wDistance: u16 = 0;
export let wShift: u16 = 0;
export let wBenefits: u16 = 0;
export let wInvestor: u16 = 0;
export let wOccupation: u16 = 0;
export let wLevel: u16 = 0;
export let wTraining: u16 = 0;
export let wSkills: u16 = 0;
export let wExperience: u16 = 0;
export let wOverseas: u16 = 0;
export let wLanguage: u16 = 0;
/** Added to every pair's weight in BY_NET_WEIGHT. */
export let bonus: u16 = 0;

export let occupations: u32 = 0;
export let segmentWords: u32 = 0;
/** Bits of segments: per occupation and place among the wishes, up to 4, those where the wish floor is reached; then the open ones. */
export let reaching: usize = 0;
export let openSegments: usize = 0;

export function configure(at: usize): void {
  segments = load<u32>(at);
  needBytes = load<u32>(at + 4);
  skillBytes = load<u32>(at + 8);
  rowBytes = load<u32>(at + 12);
  slots = load<u32>(at + 16);
  skillCodes = load<u32>(at + 20);
  wishFloor = <u8>load<u32>(at + 24);
  usesStart = load<u32>(at + 28) != 0;
  vacancyRows = load<u32>(at + 32);
  proximity = load<u32>(at + 36);
  openSlots = load<u32>(at + 40);
  unusedSlots = load<u32>(at + 44);
  skillMap = load<u32>(at + 48);
  investorBlocks = load<u32>(at + 52);
  languageBlocks = load<u32>(at + 56);
  busStamps = load<u32>(at + 60);
  limits = load<u32>(at + 64);
  cutMerits = load<u32>(at + 68);
  cutRows = load<u32>(at + 72);
  groups = load<u32>(at + 76);
  groupMerits = load<u32>(at + 80);
  groupRows = load<u32>(at + 84);
  lineLength = load<u32>(at + 88);
  lineKeys = load<u32>(at + 92);
  lineSizes = load<u32>(at + 96);
  wOccupationWanted = <u16>load<u32>(at + 100);
  wIncome = <u16>load<u32>(at + 104);
  wDistance = <u16>load<u32>(at + 108);
  wShift = <u16>load<u32>(at + 112);
  wBenefits = <u16>load<u32>(at + 116);
  wInvestor = <u16>load<u32>(at + 120);
  wOccupation = <u16>load<u32>(at + 124);
  wLevel = <u16>load<u32>(at + 128);
  wTraining = <u16>load<u32>(at + 132);
  wSkills = <u16>load<u32>(at + 136);
  wExperience = <u16>load<u32>(at + 140);
  wOverseas = <u16>load<u32>(at + 144);
  wLanguage = <u16>load<u32>(at + 148);
  bonus = <u16>load<u32>(at + 152);
  occupations = load<u32>(at + 156);
  segmentWords = load<u32>(at + 160);
  reaching = load<u32>(at + 164);
  openSegments = reaching + <usize>(20 * occupations * segmentWords);
  blockBytes = 448 + ((needBytes + skillBytes) << 4);
}
