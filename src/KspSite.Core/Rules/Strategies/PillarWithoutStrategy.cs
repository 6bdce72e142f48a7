using KspSite.Core.Diagnostics;
using KspSite.Core.Domain;
using KspSite.Core.Input;

namespace KspSite.Core.Rules.Strategies;

/// <summary>SA-01. Source: course outline, the three strategies.</summary>
public static class PillarWithoutStrategy
{
    public static readonly Rule Rule = new("SA-01", Severity.Warning)
    {
        Title = new("业务发展、组织渗透、资源支持三大策略各有执行中的子策略", "each of the three strategies has an active sub-strategy"),
        Why = new("事、人、资源缺一条腿，计划就站不住。", "Business, people and resources carry the plan together; with one missing it falls over."),
        Ask = new("缺的这一块是不需要，还是没想到？", "Is the missing one not needed, or has nobody thought of it?"),
        Tables = [Domain.Strategies.Table],
        WithoutRows = WithoutRows.Fails,
        RowsOf = a => a.Strategies,
        ForAccount = (account, _) => [Check(account)],
    };

    private static Verdict Check(AccountDossier account)
    {
        var missing = Enum.GetValues<Pillar>().Where(p => !account.Strategies.Any(s => s.IsActive && s.Pillar == p))
            .Select(p => Vocabularies.Pillar.LabelOf(p)).ToList();
        return Verdict.Require(missing.Count == 0, account.Subject(), $"缺少执行中的{Listing.Of(missing).Zh}策略。",
            $"There is no active sub-strategy for {Listing.Of(missing).En}.", account.Strategies.Sources());
    }
}
