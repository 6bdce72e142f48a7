using KspSite.Core.Diagnostics;
using KspSite.Core.Domain;
using KspSite.Core.Metrics;

namespace KspSite.Core.Rules.Resources;

/// <summary>RE-04, on M-61.</summary>
public static class ImplausibleReturn
{
    private static readonly Threshold MaxReturn = new("RE-04.max_return", 20, 1, 1000,
        new("投资回报率高于这个倍数就不可信（1 即 100%）", "a return on investment above this is not believed (1 is 100%)"));

    public static readonly Rule Rule = new("RE-04", Severity.Info)
    {
        Title = new("投资回报率合情合理：批准的不亏，也不高得离谱", "the return is plausible: no approved loss, and not too good to be true"),
        Why = new("批准了一笔要亏的投入，要么理由没写，要么没人算过；高得离谱的回报多半是单位或概率填错了。",
            "An approved loss has a reason that is not written down or was never calculated; an enormous return is mostly a wrong unit or probability."),
        Ask = new("这个回报是怎么算出来的？投入成本、预期收益、成功概率各是谁的数？", "How was this return worked out? Whose figures are cost, gain and probability?"),
        Tables = [Domain.Resources.Table],
        WithoutRows = WithoutRows.NotApplicable,
        RowsOf = a => a.Resources,
        Thresholds = [MaxReturn],
        ForAccount = (account, context) => account.Resources.Select(r => Check(r, context)),
    };

    private static Verdict Check(Resource resource, RuleContext context)
    {
        var subject = resource.Subject();
        var name = ResourceNames.Of(resource);
        // Without a cost there is nothing to lose and no return to doubt.
        if (resource.Cost is { Amount: 0 }) return Verdict.NotApplicable(subject);
        if (ResourceReturnMetrics.ReturnOf(resource).Number is not { } value)
        {
            return Verdict.NoData(subject, $"{name.Zh}缺少投入成本或预期收益，算不出投资回报率。", $"{name.En} lacks a cost or a gain, so no return can be worked out.",
                resource.Row.Source);
        }
        var max = context.Value(MaxReturn);
        if (value > max)
        {
            var text = Numerals.Percent(value, Decimals.For(0, round => round(value * 100) > max * 100));
            return Verdict.Fail(subject, $"{name.Zh}的投资回报率 {text}，高得不可信。", $"{name.En} has a return of {text}, too high to be believed.",
                resource.Row.At(Domain.Resources.ExpectedGain));
        }
        if (value >= 0 || resource.Status != ResourceStatus.Approved) return Verdict.Pass(subject);
        var loss = Numerals.Percent(value, Decimals.For(0, round => round(value * 100) < 0));
        return Verdict.Fail(subject, $"{name.Zh}已批准，投资回报率却是 {loss}。", $"{name.En} is approved although its return is {loss}.", resource.Row.At(Domain.Resources.Status));
    }
}
