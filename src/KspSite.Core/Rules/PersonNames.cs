using System.Buffers;
using System.Text.RegularExpressions;
using KspSite.Core.Input;

namespace KspSite.Core.Rules;

/// <summary>Names of people in one cell.</summary>
public static partial class PersonNames
{
    private static readonly char[] Separators = ['；', ';', '、', '|', '｜', ',', '，', '/', '／', '&', '＆', '+', '＋', '\n', '\r'];

    private const string JoiningWords = "和与及";

    private static readonly SearchValues<char> SignsOfJoints = SearchValues.Create(" \t" + JoiningWords);

    /// <summary>In the order of the cell, each once; empty where it names nobody.</summary>
    public static string[] In(string? cell) => cell is null ? []
        : [.. cell.Split(Separators, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(CellText.Plain).SelectMany(Parted).Distinct(StringComparer.Ordinal)];

    /// <summary>
    /// A blank or a joining word divides Chinese names where every part is one: 张三 李四 and 张三和李四 are two people, but 李和平,
    /// 张 三, Wang Lei, 张三 经理 and 销售与市场部 are one.
    /// </summary>
    private static string[] Parted(string text)
    {
        if (text.AsSpan().IndexOfAny(SignsOfJoints) < 0) return [text];
        var names = new List<string>();
        var from = 0;
        foreach (var joint in Joint().EnumerateMatches(text))
        {
            var (name, next) = (text[from..joint.Index], joint.Index + joint.Length);
            // A word within a name: too little lies on one of its sides, or the name ends with it and the next word joins.
            if (!ChineseName().IsMatch(name) || next + 1 >= text.Length || JoiningWords.Contains(text[next], StringComparison.Ordinal)) continue;
            names.Add(name);
            from = next;
        }
        names.Add(text[from..]);
        return names.TrueForAll(ChineseName().IsMatch) ? [.. names] : [text];
    }

    [GeneratedRegex($@"\s*[{JoiningWords}]\s*|\s+", RegexOptions.CultureInvariant, 60_000)]
    private static partial Regex Joint();

    // Two to four characters that are no title of their own (经理, 销售总监; 张经理 is a name) and no department.
    [GeneratedRegex(@"^(?!(?:..)?(?:经理|总监|主管|主任|先生|女士)$)\p{IsCJKUnifiedIdeographs}{2,4}(?<![部组处室])$", RegexOptions.CultureInvariant, 60_000)]
    private static partial Regex ChineseName();
}
