using KspSite.Core.Domain;
using KspSite.Core.Input;

namespace KspSite.Core.History.Sections;

/// <summary>People: lights, attitude, rungs of the ladder, who came and who left.</summary>
internal static class PeopleChanges
{
    public static readonly ChangeSection Section = new("person", new("人物：灯号与阶梯", "People: lights and ladder"))
    {
        Tables = [Stakeholders.Table],
        Compare = c => Pairing.Of(c.Before.People, c.After.People, p => p.Id.Value).SelectMany(p => Of(p, c)),
    };

    private static IEnumerable<Change> Of(Pair<Stakeholder> pair, ComparedAccount account)
    {
        var person = pair.After ?? pair.Before!;
        var name = person.Title is { } title ? new Words($"{person.Name}（{title}）", $"{person.Name} ({title})") : Words.Same(person.Name);
        var changes = new RowChanges(Section.Code, pair.Id, pair.Before, person);
        if (pair.IsAdded) changes.Add("added", Course.Neutral, new($"新增人物{name.Zh}。", $"New person: {name.En}."), null, person.Name);
        else if (pair.IsGone) changes.Add("gone", Course.Neutral, new($"{name.Zh}不在新数据里。", $"{name.En} is not in the new export."), person.Name, null);
        else Compare(pair.Before!, pair.After!, name, account, changes);
        return changes.All;
    }

    private static void Compare(Stakeholder before, Stakeholder after, Words name, ComparedAccount account, RowChanges changes)
    {
        if (!before.HasLeft(account.Earlier.Date) && after.HasLeft(account.Later.Date))
        {
            changes.Add("left", Course.Neutral, new($"{name.Zh}已离任（{Numerals.Text(after.LeftOn)}）。", $"{name.En} has left ({Numerals.Text(after.LeftOn)})."), null, Told.Exact(after.LeftOn));
            return;
        }
        if (before.EffectiveLight != after.EffectiveLight)
        {
            changes.IfMoved("light", changes.Compares(Stakeholders.Light) ? Stakeholders.Light : Stakeholders.Support, Vocabularies.Light, (Light?)before.EffectiveLight, after.EffectiveLight, new($"{name.Zh}的灯号", $"Light of {name.En}"),
                Courses.OfRise(Warmth(before.EffectiveLight), Warmth(after.EffectiveLight)));
        }
        else changes.IfMoved("support", Stakeholders.Support, Vocabularies.Support, before.Support, after.Support, new($"{name.Zh}的态度", $"Support of {name.En}"), Courses.OfRise(before.SupportValue, after.SupportValue));
        changes.IfMoved("level", Stakeholders.LevelNow, before.LevelNow, after.LevelNow, new($"{name.Zh}认定的阶梯", $"Level as {name.En} sees it"), Courses.OfRise(before.LevelNow, after.LevelNow));
        changes.IfMoved("influence", Stakeholders.Influence, before.Influence, after.Influence, new($"{name.Zh}的影响力", $"Influence of {name.En}"));
        changes.IfMoved("owner", Stakeholders.OurOwner, before.OurOwner, after.OurOwner, new($"{name.Zh}的我方负责人", $"Our owner of {name.En}"));
    }

    // An unknown light is neither warmer nor colder than another.
    private static int? Warmth(Light light) => light switch { Light.Green => 3, Light.Yellow => 2, Light.Red => 1, _ => null };
}
