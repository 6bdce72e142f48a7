using System.Globalization;
using KspSite.Core.Diagnostics;

namespace KspSite.Core.Input;

/// <summary>
/// Control characters in cells: left-overs of terminals and old databases that nobody sees and no page can show. They are taken out,
/// and that is said (IN-23). Line breaks and tabs are text and stay; the soft breaks of word processors become line breaks.
/// </summary>
public static class HiddenSigns
{
    private static bool IsOne(char c) => AreIn([c]);

    /// <summary>Whether the text holds any.</summary>
    // Five ranges are searched faster than one set in which signs beyond ASCII are mixed with those of ASCII.
    public static bool AreIn(ReadOnlySpan<char> text) => text.ContainsAnyInRange('\u0000', '\u0008') || text.ContainsAnyInRange('\u000B', '\u000C')
        || text.ContainsAnyInRange('\u000E', '\u001F') || text.ContainsAnyInRange('\u007F', '\u009F') || text.ContainsAnyInRange('\uFFFE', '\uFFFF');

    /// <summary>Cleans the fields in place.</summary>
    public static void Remove(RawFile file, RawRow raw, ICollection<Finding> findings)
    {
        if (!file.MayHoldHiddenSigns) return;
        for (var i = 0; i < raw.Fields.Length; i++)
        {
            if (!AreIn(raw.Fields[i])) continue;
            var header = i < file.Header.Length ? file.Header[i].Trim() : "";
            findings.Add(new Finding
            {
                Id = FaultKinds.HiddenSigns.Id,
                Severity = FaultKinds.HiddenSigns.Severity,
                Where = new SourceRef(file.File, raw.Line, i + 1),
                Message = new($"“{header}”里有看不见的控制字符，已去掉。", $"“{header}” holds invisible control characters; they were taken out."),
                Found = Names(raw.Fields[i]),
                Remedy = new("请核对这段文字；要去掉这条提示，在原系统里重新输入，不要从别的程序粘贴。", "Look over the text; to get rid of this message, type it again in the original system instead of pasting it."),
            });
            raw.Fields[i] = Visible(raw.Fields[i]);
        }
    }

    // NEL, VT and FF are line breaks of other systems.
    private static string Visible(string text) =>
        string.Concat(text.Select(c => c is '\u0085' or '\v' or '\f' ? '\n' : c).Where(c => !IsOne(c)));

    private static string Names(string text)
    {
        var names = text.Where(IsOne).Distinct().Select(c => "U+" + ((int)c).ToString("X4", CultureInfo.InvariantCulture)).ToList();
        return string.Join(' ', names.Take(5)) + (names.Count > 5 ? " …" : "");
    }
}
