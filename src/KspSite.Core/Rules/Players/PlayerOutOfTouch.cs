using KspSite.Core.Diagnostics;
using KspSite.Core.Domain;

namespace KspSite.Core.Rules.Players;

/// <summary>PL-07. The owner is asked of every player, the date only of influential ones; a blank date is not a recent one.</summary>
public static class PlayerOutOfTouch
{
    private static readonly Threshold MinInfluence = new("PL-07.min_influence", 4, 1, 5,
        new("影响力达到这个数的人物要定期接触", "people of at least this influence are to be met regularly"));

    public static readonly Threshold MaxDays = new("PL-07.max_days", 90, 7, 730,
        new("距上次接触不超过这么多天", "days since the last contact, at most"));

    public static readonly Rule Rule = new("PL-07", Severity.Warning)
    {
        Title = new("每位策略人物都有我方负责人，有影响力的近期接触过",
            "every strategic player has an owner on our side, and the influential ones have been met recently"),
        Why = new("没人负责的关系会凉；三个月没见的人，态度早就变了。",
            "A relationship that nobody owns goes cold, and support three months old is a guess."),
        Ask = new("谁来负责这个人？下一次见面约在哪一天？", "Who looks after this person, and when is the next meeting?"),
        Tables = [Stakeholders.Table],
        WithoutRows = WithoutRows.Fails,
        RowsOf = a => a.People,
        Thresholds = [MinInfluence, MaxDays],
        ForAccount = (account, context) => account.Players.SelectMany(p => (Verdict[])[Owned(p), Met(p, context)]),
    };

    private static Verdict Owned(Stakeholder person) => Verdict.Require(person.OurOwner is not null, person.Subject(),
        $"{person.Name}没有我方负责人。", $"Nobody on our side looks after {person.Name}.", person.Row.At(Stakeholders.OurOwner));

    private static Verdict Met(Stakeholder person, RuleContext context)
    {
        var isAsked = person.Influence >= context.Value(MinInfluence) && !person.Row.IsNotApplicable(Stakeholders.LastContact);
        if (!isAsked) return Verdict.Pass(person.Subject());
        var cell = person.Row.At(Stakeholders.LastContact);
        if (person.LastContact is not { } last)
        {
            return Verdict.Fail(person.Subject(), $"{person.Name}（影响力 {Numerals.Text(person.Influence)}）没有接触记录。",
                $"No contact with {person.Name} (influence {Numerals.Text(person.Influence)}) is on record.", cell);
        }
        var days = context.AsOf.DayNumber - last.DayNumber;
        return Verdict.Require(days <= context.Value(MaxDays), person.Subject(),
            $"{person.Name}（影响力 {Numerals.Text(person.Influence)}）已有 {Numerals.Text(days)} 天没有接触。",
            $"{person.Name} (influence {Numerals.Text(person.Influence)}) has not been met for {Counted.Of(days, "day", "days")}.", cell);
    }
}
