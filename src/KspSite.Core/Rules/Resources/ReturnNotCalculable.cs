using KspSite.Core.Diagnostics;
using KspSite.Core.Domain;
using KspSite.Core.Input;

namespace KspSite.Core.Rules.Resources;

/// <summary>RE-02. Source: course outline, the expected return. A horizon not given is the column's default of twelve months.</summary>
public static class ReturnNotCalculable
{
    public static readonly Rule Rule = new("RE-02", Severity.Warning)
    {
        Title = new("每项资源都写明投入成本和预期收益", "every resource has a cost and an expected gain"),
        Why = new("算不出回报的投入，只能靠嗓门去争；算得出来，才排得了先后。",
            "An investment without a calculable return is fought for by voice; with one it can be ranked."),
        Ask = new("投下去多少，一年能多赚多少毛利？按什么估的？", "What does it cost, how much gross profit will it bring, and how do you know?"),
        Tables = [Domain.Resources.Table],
        WithoutRows = WithoutRows.Fails,
        RowsOf = a => a.Resources,
        ForAccount = (account, _) => account.Resources.Select(Check),
    };

    private static Verdict Check(Resource resource)
    {
        var missing = Missing(resource).ToList();
        var name = ResourceNames.Of(resource);
        return Verdict.Require(missing.Count == 0, resource.Subject(),
            $"{name.Zh}缺少：{string.Join('、', missing.Select(c => c.Title.Zh))}。",
            $"{name.En} lacks: {string.Join(", ", missing.Select(c => c.Title.En))}.", missing.Select(resource.Row.At));
    }

    private static IEnumerable<Column> Missing(Resource resource)
    {
        if (resource.Cost is null && IsAsked(Domain.Resources.Cost)) yield return Domain.Resources.Cost;
        if (resource.ExpectedGain is null && IsAsked(Domain.Resources.ExpectedGain)) yield return Domain.Resources.ExpectedGain;

        bool IsAsked(Column column) => !resource.Row.IsNotApplicable(column);
    }
}
