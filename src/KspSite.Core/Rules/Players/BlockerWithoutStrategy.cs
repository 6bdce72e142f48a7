using KspSite.Core.Diagnostics;
using KspSite.Core.Domain;

namespace KspSite.Core.Rules.Players;

/// <summary>PL-06. Source: course outline, opening the green light. Actions name no person, so only strategies count.</summary>
public static class BlockerWithoutStrategy
{
    private static readonly Threshold MinInfluence = new("PL-06.min_influence", 4, 1, 5,
        new("影响力达到这个数的人物才需要策略", "people of at least this influence need a strategy"));

    public static readonly Rule Rule = new("PL-06", Severity.Warning)
    {
        Title = new("每位有影响力的黄灯、红灯人物都有组织渗透策略", "every influential yellow or red player has an organisation-penetration strategy"),
        Why = new("有影响力的人不亮绿灯，计划就会停在他那里；没有策略，灯不会自己变。",
            "A plan stops at the influential person who does not show green; without a strategy the light will not change by itself."),
        Ask = new("这个人在意什么？谁、在什么场合、用什么让他转为绿灯？", "What does this person care about? Who turns the light green, when, with what?"),
        Tables = [Stakeholders.Table, Domain.Strategies.Table],
        WithoutRows = WithoutRows.Fails,
        RowsOf = a => a.People,
        Thresholds = [MinInfluence],
        ForAccount = (account, context) => account.Players
            .Where(p => p.EffectiveLight is Light.Yellow or Light.Red && p.Influence >= context.Value(MinInfluence))
            .Select(p => Verdict.Require(IsAddressed(p, account), p.Subject(),
                $"{p.Name}（影响力 {Numerals.Text(p.Influence)}）没有对应的组织渗透策略。",
                $"{p.Name} (influence {Numerals.Text(p.Influence)}) has no organisation-penetration strategy.", p.Row.Source)),
    };

    private static bool IsAddressed(Stakeholder person, AccountDossier account) => account.Strategies
        .Any(s => s.Pillar == Pillar.OrgPen && s.Status != StrategyStatus.Dropped && s.People.Contains(person.Id));
}
