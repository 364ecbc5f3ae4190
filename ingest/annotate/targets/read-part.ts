import type { TargetOperator } from '../../../graph/model.ts';
import type { FoundTarget } from './found.ts';
import { endsInCountVerb, endsInMeasure, holdsCountVerb, readComparison, type Comparison } from './operators.ts';
import type { Part } from './parts.ts';
import type { Quantity } from './quantities.ts';

/** How a part of a segment sets a target: its rule, its operator and where the words of its metric stand. */
export interface Reading {
  readonly rule: FoundTarget['rule'];
  readonly op: TargetOperator;
  readonly comparison: Comparison | null;
  /** `left`: the words before the number name the metric; `right`: those behind it. */
  readonly named: 'left' | 'right';
}

/** What is known when a part is read. */
export interface Known {
  /** Its sentence sets targets for certain: a deadline governs it, or it stands among aims. */
  readonly aimed: boolean;
  /** The part or segment before it sets one. */
  readonly follows: boolean;
  /** With what a segment opens (实现, 推动) included: where a count verb may stand. */
  readonly words: string;
}

const MARK = /^(?:左右|及?以上|及?以下|以内|之内|□)+/u;
const CLOSES =
  /^(?:$|[（(、和与及且并]|(?:达到|实现)(?![^，]*的)|(?:的)?(?:以上)?(?:节能)?(?:标准|水平|要求|目标|台阶|大关|新台阶|规模)(?:$|[、和]))/u;
const SHORTENED = /时间|时限|用时|周期|时长|环节|压缩|压减|缩短/u;
/** What is measured in days and hours by itself: 空气质量优良天数不少于300天. */
const LASTS = /(?:天数|小时数|时长)$/u;
/** Words before 的-shares: 在10%的服务站设置, 预留30%的号源; 按10%的比例 is a term. */
const SHARES = /^(?:[^，]{0,4}|[^，]*(?:在|预留|具备|加强|实现|达到|完成|推动|确保|使))$/u;
const GRANTS = /^(?:按照?|以|占|给予|不超过|超过|高于|将|每)/u;
/** What a share of things does: 新建公共建筑100%执行绿色建筑标准. */
const COMES_ABOUT = /^(?:执行|采用|使用|纳入|落实|推行|实施|配备|接入|覆盖|完成|建成|安装|开展|建立)[^，]{2,}/u;
const DOES = /跻身|进入|入选|上市|完成|实现|达到|建成|通过|接入|纳入|开展|建立/u;
/** 保障1.1万亿斤以上粮食产能, 具备500万吨处理能力. */
const CAPACITY = /(?:产能|能力|规模)$/u;
const NOUN = /^[\u4e00-\u9fff□a-z0-9+“”‘’（）()-]{2,}/iu;

/** 产值超百亿元企业: the size of the thing, no target; 建成不少于100万亩高标准农田 is one. */
function isAttribute({ kind, unit }: Quantity, left: string, rest: string, comparison: Comparison | null): boolean {
  if (kind !== 'measure') return false;
  if (/^(?:星级?|类|岁|倍)$/u.test(unit ?? '')) return true;
  if (comparison === null) return false;
  if (comparison.before > 0) return !/(?:不少于|至少.{0,2}|不低于)$/u.test(left);
  return comparison.op === '<=' || !(holdsCountVerb(left) || CAPACITY.test(rest)) || OWNERS.test(rest);
}
const OWNERS = /企业|单位|项目|机组|锅炉|用户|园区|机构|城市|企|人群|老年/u;

/** Numbers in words are names and lists more often than targets (两项工具, 四个维度, 百万亩绿化工程): a share or grade counts, and things from ten up among aims. */
function saysInWords({ unit, kind, value, figures, range }: Quantity, comparison: Comparison | null, { aimed, words }: Known): boolean {
  if (figures || range || unit === '%') return true;
  if (/^(?:‰|个百分点|倍|星级?|类)$/u.test(unit ?? '')) return comparison !== null && (comparison.op !== '=' || comparison.change);
  if (comparison !== null && comparison.op !== '=') return true;
  return kind === 'thing' && aimed && (value >= 10 || (value >= 2 && endsInCountVerb(words)));
}

/** Reads a part; null where its number is an attribute (1万吨以上的企业), a term or nothing that can be checked. */
export function readPart({ quantities, left, right }: Part, known: Known): Reading | null {
  const { aimed, follows, words } = known;
  const [first] = quantities;
  const comparison = readComparison(left, right);
  const rest = right.replace(MARK, '');
  const closes = CLOSES.test(rest);
  if (!first.figures && !saysInWords(first, comparison, known)) return null;
  const op: TargetOperator = first.range ? '>=' : (comparison?.op ?? '=');
  if (first.kind === 'time') {
    if (comparison !== null && LASTS.test(left.slice(0, left.length - comparison.before)) && closes)
      return { rule: 'target.compared', op, comparison, named: 'left' };
    const shortened = comparison !== null && comparison.before > 0 && SHORTENED.test(left) && closes && /压|缩|减|降|控/u.test(left);
    return shortened ? { rule: 'target.compared', op, comparison, named: 'left' } : null;
  }
  if (comparison !== null && closes) return { rule: 'target.compared', op, comparison, named: 'left' };
  // 80%以上规上企业实现转型, 30%的企业完成改造
  const shareOf = rest.startsWith('的') || (comparison?.before === 0 && DOES.test(rest));
  if (first.unit === '%' && shareOf) {
    const shares = rest.length > 4 && SHARES.test(left) && !GRANTS.test(left) && !/资金|补|奖|比例$/u.test(rest);
    return shares ? { rule: 'target.share', op, comparison, named: 'right' } : null;
  }
  if (first.unit === '%' && COMES_ABOUT.test(rest) && !GRANTS.test(left)) return { rule: 'target.share', op, comparison, named: 'right' };
  if (rest.startsWith('的') || first.unit === null) return null;
  const counts = holdsCountVerb(words);
  const many = first.value >= 2 || first.range || comparison?.op === '>=' || aimed;
  if (!many) return null;
  if (!closes) {
    const named =
      NOUN.test(rest) && (first.kind === 'thing' || counts) && first.unit !== '%' && !isAttribute(first, left, rest, comparison);
    const does = (left === '' || left === '有') && ((aimed && DOES.test(rest)) || (follows && first.kind === 'thing'));
    if (!named || !(counts || (comparison !== null && comparison.before > 0) || does || CAPACITY.test(rest))) return null;
    // 突破百项技术 achieves them, it does not exceed a hundred
    const achieves = op === '>' && /突破$/u.test(left);
    return { rule: 'target.counted', op: achieves ? '=' : op, comparison, named: 'right' };
  }
  if (left === '' && !follows) return null;
  if (counts && first.unit !== '%') return { rule: 'target.counted', op, comparison, named: 'left' };
  const level = endsInMeasure(left) || ((follows || aimed) && first.figures && left !== '');
  return level ? { rule: 'target.level', op, comparison, named: 'left' } : null;
}
