using System.Buffers;
using System.Globalization;
using KspSite.Core.Diagnostics;

namespace KspSite.Core.Input;

/// <summary>
/// Control characters in cells: left-overs of terminals and old databases that nobody sees and no page can show. They are taken out,
/// and that is said (IN-23). Line breaks and tabs are text and stay; the soft breaks of word processors become line breaks.
/// </summary>
public static class HiddenSigns
{
    private static readonly SearchValues<char> All = SearchValues.Create(
        [.. Enumerable.Range(0, 0x20).Select(c => (char)c).Where(c => c is not ('\t' or '\n' or '\r')), .. Enumerable.Range(0x7F, 0x21).Select(c => (char)c), '\uFFFE', '\uFFFF']);

    /// <summary>Cleans the fields in place.</summary>
    public static void Remove(RawFile file, RawRow raw, ICollection<Finding> findings)
    {
        for (var i = 0; i < raw.Fields.Length; i++)
        {
            if (raw.Fields[i].AsSpan().IndexOfAny(All) < 0) continue;
            var header = i < file.Header.Length ? file.Header[i].Trim() : "";
            findings.Add(new Finding
            {
                Id = FaultKinds.HiddenSigns.Id,
                Severity = FaultKinds.HiddenSigns.Severity,
                Where = new SourceRef(file.File, raw.Line, i + 1),
                Message = new($"“{header}”里有看不见的控制字符，已去掉。", $"“{header}” holds invisible control characters; they were taken out."),
                Found = Names(raw.Fields[i]),
                Remedy = new("请核对这段文字；要去掉这条提示，在原系统里重新输入，不要从别的程序粘贴。", "Look over the text; to be rid of this message, type it again in the original system instead of pasting it."),
            });
            raw.Fields[i] = Visible(raw.Fields[i]);
        }
    }

    // NEL, VT and FF are line breaks of other systems.
    private static string Visible(string text) =>
        string.Concat(text.Select(c => c is '\u0085' or '\v' or '\f' ? '\n' : c).Where(c => !All.Contains(c)));

    private static string Names(string text)
    {
        var names = text.Where(All.Contains).Distinct().Select(c => "U+" + ((int)c).ToString("X4", CultureInfo.InvariantCulture)).ToList();
        return string.Join(' ', names.Take(5)) + (names.Count > 5 ? " …" : "");
    }
}
