using KspSite.Core.Diagnostics;
using KspSite.Core.Domain;

namespace KspSite.Core.Rules.Channels;

/// <summary>CH-06. An escalated conflict is in somebody's hands; a resolved one is not asked.</summary>
public static class ConflictLeftOpen
{
    private static readonly Threshold MaxDays = new("CH-06.max_days", 30, 1, 365,
        new("渠道冲突最多可以放几天不升级", "days that a conflict may stay open without being escalated"));

    public static readonly Rule Rule = new("CH-06", Severity.Warning)
    {
        Title = new("渠道冲突不长期拖着，一个月解决不了就升级", "a channel conflict is not left open without escalation"),
        Why = new("拖着的冲突会传到客户那里，变成压价的理由。", "A conflict that drags on reaches the customer and becomes a reason to press the price."),
        Ask = new("这件事谁能拍板？什么时候交到他手里？", "Who can decide this, and when will it be in their hands?"),
        Tables = [ChannelConflicts.Table],
        WithoutRows = WithoutRows.NotApplicable,
        RowsOf = a => a.Conflicts,
        Thresholds = [MaxDays],
        ForAccount = (account, context) => account.Conflicts.Where(c => c.IsOpen(context.AsOf)).Select(c => Check(c, account, context)),
    };

    /// <summary>Whether the conflict is open beyond the limit in force and nobody has escalated it.</summary>
    public static bool IsLeftOpen(ChannelConflict conflict, DateOnly asOf, SiteSettings settings) =>
        conflict.Status == ConflictStatus.Open && asOf.DayNumber - conflict.Opened.DayNumber > settings.Value(MaxDays);

    private static Verdict Check(ChannelConflict conflict, AccountDossier account, RuleContext context)
    {
        var days = context.AsOf.DayNumber - conflict.Opened.DayNumber;
        var (a, b) = (ChannelNames.Of(conflict.ChannelA, context.Portfolio), ChannelNames.Of(conflict.ChannelB, context.Portfolio));
        var type = Input.Vocabularies.ConflictType.LabelOf(conflict.Type);
        return Verdict.Require(!IsLeftOpen(conflict, context.AsOf, context.Portfolio.Settings), account.Subject(),
            $"“{a}”与“{b}”的冲突（{type.Zh}）已经放了 {Numerals.Text(days)} 天，还没有升级。",
            $"The conflict between “{a}” and “{b}” ({type.En}) has been open for {Counted.Of(days, "day", "days")} without escalation.",
            conflict.Row.Source);
    }
}
