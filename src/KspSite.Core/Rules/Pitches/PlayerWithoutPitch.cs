using KspSite.Core.Diagnostics;
using KspSite.Core.Domain;

namespace KspSite.Core.Rules.Pitches;

/// <summary>PI-01. Source: course outline, the 90-second elevator talk. An unknown light is not green.</summary>
public static class PlayerWithoutPitch
{
    public static readonly Threshold MinInfluence = new("PI-01.min_influence", 4, 1, 5,
        new("影响力达到这个数的非绿灯人物要有电梯谈话", "players of at least this influence who are not green need an elevator talk"));

    public static readonly Rule Rule = new("PI-01", Severity.Warning)
    {
        Title = new("每位有影响力、还没有亮绿灯的人物都有一段电梯谈话", "every influential player who is not green has an elevator talk"),
        Why = new("和关键人物碰面的机会只有一两分钟，没有准备好的话，就只能寒暄。",
            "A chance meeting with an influential person lasts a minute or two; without prepared words it is spent on small talk."),
        Ask = new("明天在电梯里遇到他，你第一句说什么？", "If you met this person in the elevator tomorrow, what would be your first sentence?"),
        Tables = [Stakeholders.Table, Domain.Pitches.Table],
        WithoutRows = WithoutRows.Fails,
        RowsOf = a => a.People,
        Thresholds = [MinInfluence],
        ForAccount = (account, context) => account.Players
            .Where(p => p.Influence >= context.Value(MinInfluence) && p.EffectiveLight != Light.Green)
            .Select(p => Check(p, account)),
    };

    private static Verdict Check(Stakeholder person, AccountDossier account)
    {
        var light = Input.Vocabularies.Light.LabelOf(person.EffectiveLight);
        return Verdict.Require(account.Pitches.Any(pitch => pitch.Person == person.Id), person.Subject(),
            $"还没有为{person.Name}（影响力 {Numerals.Text(person.Influence)}，灯号：{light.Zh}）准备电梯谈话。",
            $"There is no elevator talk for {person.Name} (influence {Numerals.Text(person.Influence)}, {light.En}).", person.Row.Source);
    }
}
