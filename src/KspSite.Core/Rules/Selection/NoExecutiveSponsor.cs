using KspSite.Core.Diagnostics;
using KspSite.Core.Domain;

namespace KspSite.Core.Rules.Selection;

/// <summary>KA-07. Source: the practice of executive sponsors for strategic accounts.</summary>
public static class NoExecutiveSponsor
{
    public static readonly Rule Rule = new("KA-07", Severity.Info)
    {
        Title = new("S 级客户有我方高层赞助人", "a tier S account has an executive sponsor on our side"),
        Why = new("战略客户的高层要见对等的人；没有赞助人，关系只能停在中层。",
            "Executives of a strategic account want to meet their equals; without a sponsor the relationship stays at middle level."),
        Ask = new("我方哪位高层最适合对这家客户的一把手？他知道自己是赞助人吗？",
            "Which of our executives fits their top person best, and does he or she know of the role?"),
        ForAccount = (dossier, _) => [dossier.Account.Tier == "S"
            ? Verdict.Require(dossier.Account.ExecutiveSponsor is not null, dossier.Subject(), "S 级客户，还没有高层赞助人。",
                "Tier S, but without an executive sponsor.", dossier.Account.Row.At(Accounts.ExecSponsor))
            : Verdict.NotApplicable(dossier.Subject())],
    };
}
