// What the certificate's scan reads, where it is in memory: the caller sets every address.

// ---- columns of vacancies, set once ----
export let needBytes: usize = 0; // which bytes of a needs row are used
export let needByteCount: u32 = 0;
export let needRowBytes: u32 = 0;
export let needs: usize = 0;
export let level: usize = 0;
export let start: usize = 0;
export let slot: usize = 0;
export let incomeStep: usize = 0;
export let dormitory: usize = 0;
export let benefits: usize = 0;
export let investor: usize = 0;
export let languageClass: usize = 0;
export let askedMonths: usize = 0;
export let welcomesReturnees: usize = 0;
export let priorityGroups: usize = 0;
export let namesShifts: usize = 0;
export let certificatePoints: usize = 0;
export let skillStart: usize = 0;
export let skills: usize = 0;
export let skillCount: usize = 0;
export let shares: usize = 0; // u16 per whole

// ---- tables, set once ----
export let slots: u32 = 0; // bytes of a row of proximity and trainingPoints
export let proximity: usize = 0;
export let openSlots: usize = 0;
export let trainingPoints: usize = 0;
export let levelPoints: usize = 0;
export let investorWidth: u32 = 0;
export let investorPoints: usize = 0;
export let languageWidth: u32 = 0;
export let languagePoints: usize = 0;
export let benefitPoints: usize = 0; // sixteen bytes per number of benefits wanted
export let skillKinds: u32 = 0;
export let weights: usize = 0; // eight times a u16 per factor
export let wishFloor: u32 = 0;
export let bonus: i32 = 0;
// per occupation and place in the list of wishes, 0 to 4: the segments where the floor is reached; then the open ones
export let segmentWords: u32 = 0;
export let reaching: usize = 0;
export let openSegments: usize = 0;
export let chosen: usize = 0; // the segments that the jobseeker has to visit

// ---- the claim, set once ----
export let prioritisedValue: usize = 0; // i16 per vacancy
export let prioritisedRow: usize = 0; // u32 per vacancy
export let openValue: usize = 0;
export let openRow: usize = 0;
export let prices: usize = 0; // i32 per vacancy

// ---- columns of the jobseekers at hand, set for each piece ----
export let seekerRow: usize = 0;
export let has: usize = 0;
export let seekerLevel: usize = 0;
export let seekerStart: usize = 0;
export let reachKm: usize = 0;
export let willing: usize = 0;
export let training: usize = 0;
export let incomeWished: usize = 0;
export let refusesShifts: usize = 0;
export let wantedBenefits: usize = 0;
export let wantedBenefitCount: usize = 0;
export let investorProfile: usize = 0;
export let languageProfile: usize = 0;
export let hasSkills: usize = 0;
export let months: usize = 0;
export let freeExperience: usize = 0;
export let availability: usize = 0;
export let overseasMode: usize = 0;
export let seekerGroups: usize = 0;
export let wantedStart: usize = 0;
export let wanted: usize = 0;
export let practisedStart: usize = 0;
export let practised: usize = 0;
export let abroadStart: usize = 0;
export let abroad: usize = 0;
export let seekerSkillStart: usize = 0;
export let seekerSkills: usize = 0;
export let likedValue: usize = 0; // i16
export let likedRow: usize = 0;
export let heldStart: usize = 0;
export let held: usize = 0; // u32 vacancy rows
export let surplusHeld: usize = 0; // i32
