using KspSite.Core;
using KspSite.Core.Audiences;
using KspSite.Core.Diagnostics;
using KspSite.Core.Input;
using KspSite.Core.Rules.Privacy;

namespace KspSite.Rendering.Leaks;

/// <summary>
/// A leak as a finding: page, column and the cells, but never the text itself, since reports travel further than input. The id
/// is PV-02 for hidden accounts, PV-01 for what no customer may see, SI-04 for everything else.
/// </summary>
internal static class LeakFindings
{
    /// <param name="suspects">Of one column; at least one.</param>
    public static Finding Of(string page, ImmutableArray<Suspect> suspects, Audience audience)
    {
        var cell = suspects[0].Secret.Cell;
        var column = cell.Column;
        var count = Numerals.Text(suspects.Length);
        var places = string.Join(", ", suspects.Select(s => s.Secret.Cell.Row.At(s.Secret.Cell.Column)).Distinct().Take(5));
        return new Finding
        {
            Id = IdOf(cell, audience),
            Severity = Severity.Error,
            Where = new SourceRef("output/" + page),
            Message = new(
                $"给“{audience.Title.Zh}”的这个页面含有“{column.Title.Zh}”（{column.FullName}）里的 {count} 个值，这些读者不应看到。来源：{places}。",
                $"This page for “{audience.Title.En}” holds {count} value(s) of “{column.Title.En}” ({column.FullName}), which they may not see. From: {places}."),
            Remedy = suspects.Select(s => s.AlsoAt).FirstOrDefault(a => a is not null) is { } mention
                ? new($"{mention} 的文字提到了它：请改写这段文字；如果它只是常用词，请写进 site.yaml 的 audiences: {audience.Name}: not_secret。",
                    $"The text at {mention} mentions it: reword that text, or, if it is an everyday word, list it in site.yaml under audiences: {audience.Name}: not_secret.")
                : new($"没有发布任何内容。如果它只是常用词，请写进 site.yaml 的 audiences: {audience.Name}: not_secret；否则请报告这个错误。",
                    $"Nothing was published. If it is an everyday word, list it in site.yaml under audiences: {audience.Name}: not_secret; otherwise report this fault."),
        };
    }

    public static Finding More(int count) => new()
    {
        Id = FaultKinds.Leak.Id,
        Severity = Severity.Error,
        Where = new SourceRef("output"),
        Message = new($"另有 {Numerals.Text(count)} 处同类问题。", $"{Numerals.Text(count)} more places of this kind."),
        Remedy = new("请先处理上面列出的。", "Deal with those above first."),
    };

    private static string IdOf(WithheldCell cell, Audience audience)
    {
        if (cell.IsOfHiddenRow) return HiddenAccountShown.Rule.Id;
        return audience.Clearance == Sensitivity.Open && CustomerSafeLeak.Columns.Contains(cell.Column) ? CustomerSafeLeak.Rule.Id : FaultKinds.Leak.Id;
    }
}
