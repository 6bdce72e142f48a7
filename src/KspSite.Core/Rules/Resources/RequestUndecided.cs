using KspSite.Core.Diagnostics;
using KspSite.Core.Domain;

namespace KspSite.Core.Rules.Resources;

/// <summary>RE-03. Asked only of requests that nobody has decided.</summary>
public static class RequestUndecided
{
    private static readonly Threshold MaxDays = new("RE-03.max_days", 30, 1, 365,
        new("资源申请最多可以等几天答复", "days that a request may wait for a decision"));

    public static readonly Rule Rule = new("RE-03", Severity.Warning)
    {
        Title = new("资源申请在一个月内得到答复", "a request for resources is decided within a month"),
        Why = new("等不到答复的申请会拖住整条策略；一个“不”也比没有答复好。",
            "A request that hangs holds up its strategy; even a no is better than no answer."),
        Ask = new("卡在谁那里？他还缺什么才能决定？", "With whom is it stuck, and what do they need to decide?"),
        Tables = [Domain.Resources.Table],
        WithoutRows = WithoutRows.NotApplicable,
        RowsOf = a => a.Resources,
        Thresholds = [MaxDays],
        ForAccount = (account, context) => account.Resources.Select(r => Check(r, context)),
    };

    private static Verdict Check(Resource resource, RuleContext context)
    {
        if (resource.Status != ResourceStatus.Requested || resource.DecidedOn is not null) return Verdict.NotApplicable(resource.Subject());
        var name = ResourceNames.Of(resource);
        if (resource.RequestedOn is not { } requested)
        {
            return Verdict.NoData(resource.Subject(), $"{name.Zh}没有写申请日期。", $"{name.En} has no date of request.",
                resource.Row.At(Domain.Resources.RequestedOn));
        }
        var days = context.AsOf.DayNumber - requested.DayNumber;
        return Verdict.Require(days <= context.Value(MaxDays), resource.Subject(),
            $"{name.Zh}申请了 {Numerals.Text(days)} 天，还没有答复。", $"{name.En} was requested {Counted.Of(days, "day", "days")} ago and is not decided.",
            resource.Row.At(Domain.Resources.RequestedOn));
    }
}
