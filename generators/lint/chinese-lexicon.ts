import type { Level } from '../model/types.ts';

/**
 * The words of Chinese normative text that hold 应, 宜, 可 or 能, or that are refused.
 *
 * Forms: GB/T 1.1-2020, Annex C (要求 应/不应, 推荐 宜/不宜, 允许 可/不必, 陈述 能/不能, 可能/不可能).
 * Refused: the same standard admits neither 必须 for 应 nor 不可 for 不应; 不得, 禁止 and 严禁 belong to the scale of
 * words of construction codes. Discouraged: its equivalents for special cases; they express the level given here.
 */
export const forms: Readonly<Record<string, Level>> = {
  应: 'shall',
  不应: 'shall not',
  宜: 'should',
  不宜: 'should not',
  可: 'may',
  不必: 'need not',
  能: 'can',
  可能: 'can',
  不能: 'cannot',
  不可能: 'cannot',
  // 应答 (a reply) and 应用 (an application) are words; these begin with the form all the same.
  应答复: 'shall',
  应用于: 'shall',
};

export const refused: readonly string[] = ['必须', '不得', '不可', '禁止', '严禁', '不准', '不许'];

export const discouraged: Readonly<Record<string, Level | undefined>> = {
  应该: 'shall',
  应当: 'shall',
  不应该: 'shall not',
  不应当: 'shall not',
  可以: 'may',
  不可以: 'shall not',
  无须: 'need not',
  无需: 'need not',
  能够: 'can',
  不能够: 'cannot',
  需要: undefined,
};

/**
 * Compounds in which the character is no verb. Where a compound is also a form and a verb (应用 "application" and
 * "shall use", 可用 "available" and "may use"), it counts as the compound: the text then lacks a form, the gate
 * reports it, and the editor writes 应使用 or 可使用. 应对 ("cope" and "shall, with regard to"), 应变 and 应有 are
 * left out, because in a provision they are nearly always the form.
 */
export const compounds: readonly string[] = (
  '相应 响应 效应 应用 适应 自适应 反应 对应 供应 感应 因应 呼应 顺应 应急 应力 应答 应邀 应运 应激 理应 ' +
  '适宜 便宜 事宜 权宜 时宜 ' +
  '可靠 可靠性 不可靠 可信 可信度 不可信 可追溯 可追溯性 不可追溯 可比 可比性 可比较 不可比 不可比较 可测 可测量 不可测量 ' +
  '可计算 可视 可视化 可用 可用性 不可用 可行 可行性 不可行 可重复 可重复性 可复现 可复现性 不可复现 可再现 可见 不可见 ' +
  '可逆 不可逆 可接受 不可接受 可扩展 可选 可读 可读性 可验证 不可验证 可观测 不可观测 可解释 可解释性 可变 不可变 可加 ' +
  '可加性 可积 可导 可分 不可分 可约 不可约 可控 不可控 可操作 可执行 可移植 可交换 可交换性 可忽略 不可忽略 可区分 ' +
  '不可区分 可识别 可检验 可检出 可判定 不可判定 可数 许可 许可证 认可 可能性 可否 可观 不可缺少 不可避免 可知 不可知 可达 不可达 ' +
  '能力 能愿 功能 性能 智能 人工智能 智能体 能量 能源 能效 能耗 节能 效能 机能 技能 热能 电能 动能 势能 职能 能级 能否 能带 ' +
  '不必要'
).split(' ');
