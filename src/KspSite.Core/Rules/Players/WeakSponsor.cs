using KspSite.Core.Diagnostics;
using KspSite.Core.Domain;
using KspSite.Core.Input;

namespace KspSite.Core.Rules.Players;

/// <summary>PL-14. Source: a sponsor has authority, influence and supports us.</summary>
public static class WeakSponsor
{
    private static readonly Threshold MinInfluence = new("PL-14.min_influence", 4, 1, 5,
        new("支持者（sponsor）的影响力至少是这个数", "influence of a sponsor, at least"));

    public static readonly Rule Rule = new("PL-14", Severity.Warning)
    {
        Title = new("标为支持者（sponsor）的人既有影响力，又真的支持我们", "whoever is marked as sponsor has influence and supports us"),
        Why = new("没分量或不表态的“支持者”，关键时刻靠不住。", "A sponsor without weight or without commitment is no help when it counts."),
        Ask = new("他上一次公开替我们说话是什么时候？说了之后有用吗？", "When did this person last speak up for us, and did it change anything?"),
        Tables = [Stakeholders.Table],
        WithoutRows = WithoutRows.Fails,
        RowsOf = a => a.People,
        Thresholds = [MinInfluence],
        ForAccount = (account, context) => account.Players.Where(p => p.PlayerRole == PlayerRole.Sponsor)
            .SelectMany(p => (Verdict[])[Carries(p, context.Value(MinInfluence)), Supports(p)]),
    };

    private static Verdict Carries(Stakeholder sponsor, decimal minInfluence)
    {
        var cell = sponsor.Row.At(Stakeholders.Influence);
        return sponsor.Influence is { } influence
            ? Verdict.Require(influence >= minInfluence, sponsor.Subject(), $"{sponsor.Name}标为支持者，影响力却只有 {Numerals.Text(influence)}。",
                $"{sponsor.Name} is marked as sponsor, but has an influence of only {Numerals.Text(influence)}.", cell)
            : Verdict.NoData(sponsor.Subject(), $"{sponsor.Name}标为支持者，但没有填影响力。",
                $"{sponsor.Name} is marked as sponsor, but has no influence given.", cell);
    }

    private static Verdict Supports(Stakeholder sponsor)
    {
        var cell = sponsor.Row.At(Stakeholders.Support);
        if (sponsor.Support is not { } given || sponsor.SupportValue is not { } value)
        {
            return Verdict.NoData(sponsor.Subject(), $"{sponsor.Name}标为支持者，但态度不明。",
                $"{sponsor.Name} is marked as sponsor, but the support is not known.", cell);
        }
        var label = Vocabularies.Support.LabelOf(given);
        return Verdict.Require(value >= 1, sponsor.Subject(), $"{sponsor.Name}标为支持者，态度却是“{label.Zh}”。",
            $"{sponsor.Name} is marked as sponsor, but the support is “{label.En}”.", cell);
    }
}
