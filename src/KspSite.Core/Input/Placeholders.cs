using System.Collections.Frozen;

namespace KspSite.Core.Input;

/// <summary>
/// Words that fill a cell without saying anything. Left out on purpose: 不适用 and n/a, which are answers, and lone signs such as %,
/// which are units.
/// </summary>
public static class Placeholders
{
    private const int Longest = 20;

    private static readonly char[] Punctuation = [.. "()[]{}<>《》【】「」“”\"'。.,、;:!?/\\|-—–_~… "];

    private static readonly FrozenSet<string> Fillers = FrozenSet.Create(StringComparer.OrdinalIgnoreCase,
        "待定", "未定", "待补", "待补充", "待填", "待填写", "待确认", "待更新", "待完善", "待续", "暂无", "无", "没有", "空", "略", "同上", "如上",
        "未填", "TBD", "TBC", "TBA", "todo", "to be defined", "to be determined", "to be confirmed", "none", "nil", "null", "placeholder");

    /// <summary>Whether the whole text is one of them, however it is punctuated: <c>待定</c>, <c>（待补充）</c>, <c>tbd.</c>, <c>XXX</c>, <c>/</c>.</summary>
    public static bool Contains(string text)
    {
        if (text.Length > Longest) return false;
        var word = CellText.Plain(text).Trim(Punctuation);
        return word.Length == 0 || Fillers.Contains(word) || (word.Length > 1 && word.All(c => c is 'x' or 'X' or '×'));
    }

    // An answer in a text ("who decides: unknown"), but no number, day or term.
    private static readonly FrozenSet<string> NoValues = FrozenSet.Create(StringComparer.OrdinalIgnoreCase,
        "未知", "不详", "不明", "不清楚", "待议", "尚无", "unknown", "not known", "na", "n.a", "not applicable", "不适用", "n/a");

    /// <summary>
    /// Whether the text, in a cell that takes a number, a day, an id or a term, says that there is none (yet): everything that
    /// <see cref="Contains"/> does, and n/a, 未知 and the like.
    /// </summary>
    public static bool SaysNoValue(string text) =>
        Contains(text) || (text.Length <= Longest && NoValues.Contains(CellText.Plain(text).Trim(Punctuation)));
}
