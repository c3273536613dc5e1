export type { AreaCode, DistrictCode, MunicipalityCode, NationCode, NeighbourhoodCode } from './area/area-code.ts';
export {
  isDistrictCode,
  isMunicipalityCode,
  isNeighbourhoodCode,
  nation,
  parseAreaCode,
} from './area/area-code.ts';
export { districtOf, isInventedCode, municipalityOf } from './area/containment.ts';
export { codesOfGround, foundedOn, groundTaken, mergedInto, partTakenOn } from './area/ground.ts';
export { groups, type MunicipalityGroup } from './area/group.ts';
export { type AreaLevel, areaLevels, type NodeLevel, nodeLevels } from './area/level.ts';
export { type Municipality, municipalities, municipalitiesSource, municipality } from './area/municipality.ts';
export { type Province, provinces } from './area/province.ts';
export {
  type Reclassification,
  type ReclassificationKind,
  reclassifications,
  reclassificationsSource,
  reclassificationYears,
} from './area/reclassification.ts';
export { reclassificationText } from './area/reclassification-text.ts';
export { type Riec, riecs } from './area/riec.ts';
export { type SafetyRegion, safetyRegions } from './area/safety-region.ts';
export { type SizeClass, sizeClasses, sizeClassOf } from './area/size-class.ts';
export { type Urbanity, urbanities } from './area/urbanity.ts';
export { catalogue, definition } from './catalogue/catalogue.ts';
export { cataloguePage } from './catalogue/catalogue-page.ts';
export { formulaText } from './catalogue/formula-text.ts';
export { CodeError } from './code-error.ts';
export { addsOverMunicipalities, type FoldShape, foldOf } from './definition/across-municipalities.ts';
export { type Breakdown, type Category, crossed } from './definition/breakdown.ts';
export type {
  ContributorRole,
  IndicatorDefinition,
  MeasureKind,
  Rung,
  Sensitivity,
  Theme,
  TimeKind,
} from './definition/definition.ts';
export type {
  Comparison,
  CountCondition,
  Following,
  Formula,
  InputNeed,
  UnitSet,
  Window,
} from './definition/formula.ts';
export { type QualityDemand, qualityDemandOf } from './definition/quality-demand.ts';
export {
  allInputs,
  areBound,
  beyond,
  type Quantities,
  type QuantityScope,
  quantities,
  quantityScopes,
  timeOf,
  unitSets,
} from './definition/quantities.ts';
export { POSSIBLE_DUMPING } from './definition/sewer-breakdowns.ts';
export { purposesOf, recordKindsOf, sourcesOf } from './legal/legal-basis.ts';
export { type Purpose, purposes, type RecordKind } from './legal/purpose.ts';
export { type Link, type LinkId, type LinkNeed, leastLinkedPercent, links } from './linkage/link.ts';
export { linkQuery } from './linkage/link-query.ts';
export { recordKinds } from './microdata/codes.ts';
export type { Column, ColumnType, Identifier, IdentifierForm, Key, KeyKind } from './microdata/column.ts';
export type { Dataset, OutOfScope } from './microdata/dataset.ts';
export { dataset, datasets, deliveredAs } from './microdata/datasets.ts';
export { type StoredColumn, storedColumns } from './microdata/stored-columns.ts';
export { completePeriods, fiveYearBlock, threeYearBlock, yearCode } from './period/block.ts';
export { type Period, type PeriodCode, type PeriodKind, parsePeriod, periodEnd, periodStart } from './period/period.ts';
export { precedingPeriod } from './period/preceding-period.ts';
export { isBefore, seriesBreak } from './period/series-break.ts';
export { dayMoved, type WindowBounds, windowBounds } from './period/window-bounds.ts';
export { areasQuery } from './tabulation/areas-query.ts';
export { type Followed, type Followers, followers, followersQuery } from './tabulation/followers-query.ts';
export { loadQuery, type MeasuredLoad, measuredLoad } from './tabulation/load-query.ts';
export { type Movements, type MovementsRequest, movements, movementsQuery } from './tabulation/movements-query.ts';
export { numberedSitesQuery } from './tabulation/numbered-sites-query.ts';
export { type CountedPercent, countedPercent, percentQuery } from './tabulation/percent-query.ts';
export type { Query } from './tabulation/query.ts';

export { sessionTables } from './tabulation/session-tables.ts';
export { type SetRequest, setQuery } from './tabulation/set-query.ts';
export { type Condition, type UnitSource, unitSources } from './tabulation/sources/unit-sources.ts';
export { tabulatedCell } from './tabulation/tabulated-cell.ts';
export { type QuantityId, type RoleContribution, type TabulatedCell, TOTAL, UNKNOWN } from './tabulation/tabulation.ts';
export { type TabulationRequest, tabulationQuery } from './tabulation/tabulation-query.ts';
export { unitIdentity } from './tabulation/unit-identity.ts';
export { unorderedSalesQuery } from './tabulation/unordered-sales-query.ts';
export type { Text } from './text.ts';
