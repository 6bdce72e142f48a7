using KspSite.Core.Domain;
using static KspSite.Init.Sample.SampleAccount;

namespace KspSite.Init.Sample;

/// <summary>The customer's people, eight to an account: who reports to whom, what they think of us and how that moved.</summary>
internal static class PeopleRows
{
    public const int Count = 8;

    private static readonly string[] Supports = ["enemy", "non_supporter", "neutral", "supporter", "mentor", "unknown"];

    private static readonly string[] Lights = ["red", "red", "yellow", "green", "green", "grey"];

    public static void Write(SampleAccount account, SampleTables tables)
    {
        var supports = new int[Count];
        for (var i = 0; i < Count; i++)
        {
            supports[i] = account.Weakness == 0 && i is 0 or 2 ? account.Dice.Between(3, 4) : account.Dice.Next(Supports.Length);
            Person(account, i, supports[i], tables);
        }
        Links(account, tables);
        for (var i = 0; i < 3; i++) Snapshots(account, i, supports[i], tables);
        if (account.Slips(30)) return;
        for (var i = 0; i < 2; i++) Pitch(account, i, tables);
    }

    private static void Person(SampleAccount account, int index, int support, SampleTables tables)
    {
        var dice = account.Dice;
        var level = dice.Between(1, 4);
        tables.Add(Stakeholders.Table,
            (Stakeholders.PersonId, account.Person(index)), (Stakeholders.AccountId, account.Id), (Stakeholders.ZoneId, index < 4 ? "" : account.Zone(dice.Next(account.ZoneCount))),
            (Stakeholders.Name, InventedNames.AnyPerson(dice)), (Stakeholders.Title, InventedText.Titles[index]), (Stakeholders.Department, InventedText.Departments[index]),
            (Stakeholders.ReportsTo, Superior(account, index)), (Stakeholders.IsStrategic, Yes(account.Number % 80 != 13 && (index < 5 || dice.Chance(50)))),
            (Stakeholders.BuyingRole, index == 0 ? account.Slips(10) ? "user" : "economic" : dice.Pick<string>(["user", "technical", "technical", "coach", "economic"])),
            (Stakeholders.PlayerRole, index == 2 ? "sponsor" : dice.Pick<string>(["", "", "", "key_player", "anti_sponsor", "strategic_coach"])),
            (Stakeholders.Influence, Numerals.Text(index < 3 ? dice.Between(4, 5) : dice.Between(1, 4))), (Stakeholders.Support, Supports[support]),
            (Stakeholders.Light, account.Slips(2) ? support < 2 ? "green" : "red" : dice.Chance(30) ? Lights[support] : ""), (Stakeholders.LevelNow, Numerals.Text(level)), (Stakeholders.LevelTarget, Numerals.Text(Math.Min(5, level + 1))),
            (Stakeholders.ContactDepth, dice.Pick<string>(["none", "brief", "multiple", "multiple", "in_depth"])), (Stakeholders.DecisionOrientation, dice.Pick<string>(["financial", "technical", "relationship", "business"])),
            (Stakeholders.PoliticalStatus, dice.Pick<string>(["inner_circle", "political_structure", "outside"])), (Stakeholders.Motive, dice.Pick<string>(["improve", "aspire", "avoid_risk"])),
            (Stakeholders.Win, dice.Pick<string>(InventedText.Wins)), (Stakeholders.Concern, dice.Pick<string>(InventedText.Concerns)),
            (Stakeholders.OurOwner, account.Slips(8) ? "" : account.Weakness == 3 || index % 2 == 0 ? account.Owner : account.Manager),
            (Stakeholders.LastContact, account.Slips(10) ? "" : Ago(dice.Between(1, account.Weakness > 1 ? 200 : 80))), (Stakeholders.Evidence, $"在{InventedText.Departments[index]}例会上的表态"),
            (Stakeholders.LeftOn, index == 5 && account.Slips(12) ? Ago(dice.Between(10, 200)) : ""));
    }

    // A tree of three levels, but for the few who report to each other in a ring.
    private static string Superior(SampleAccount account, int index) => index switch
    {
        0 => "",
        1 when account.Number % 95 == 47 => account.Person(2),
        2 when account.Number % 95 == 47 => account.Person(1),
        < 4 => account.Person(0),
        _ => account.Person(account.Dice.Between(1, 3)),
    };

    private static void Links(SampleAccount account, SampleTables tables)
    {
        foreach (var (from, to) in ((int, int)[])[(5, 1), (6, 2)])
        {
            tables.Add(StakeholderLinks.Table,
                (StakeholderLinks.FromId, account.Person(from)), (StakeholderLinks.ToId, account.Person(to)), (StakeholderLinks.Kind, account.Dice.Pick<string>(["influences", "conflicts", "informal"])),
                (StakeholderLinks.Strength, Numerals.Text(account.Dice.Between(1, 3))), (StakeholderLinks.Note, "跟线时的观察"));
        }
    }

    private static void Snapshots(SampleAccount account, int index, int support, SampleTables tables)
    {
        for (var quarter = 2; quarter > 0; quarter--)
        {
            var then = support > 4 ? support : Math.Clamp(support - account.Dice.Between(-1, 1) * quarter, 0, 4);
            tables.Add(RelationSnapshots.Table,
                (RelationSnapshots.PersonId, account.Person(index)), (RelationSnapshots.AsOf, Ago(91 * quarter)), (RelationSnapshots.Influence, Numerals.Text(4)), (RelationSnapshots.Support, Supports[then]),
                (RelationSnapshots.LevelNow, Numerals.Text(account.Dice.Between(1, 3))), (RelationSnapshots.ContactDepth, account.Dice.Pick<string>(["brief", "multiple"])));
        }
    }

    private static void Pitch(SampleAccount account, int index, SampleTables tables)
    {
        var dice = account.Dice;
        tables.Add(Pitches.Table,
            (Pitches.PitchId, $"E{Padded(account.Number, 5)}-{Padded(index + 1, 1)}"), (Pitches.AccountId, account.Id), (Pitches.PersonId, account.Person(index)),
            (Pitches.Text, $"{InventedText.Titles[index]}您好，{account.ShortName}{account.ZoneName(0)}现在{dice.Pick<string>(InventedText.Problems)}。我们用{dice.Pick<string>(InventedText.Remedies)}在同行那里让每班少停{Padded(dice.Between(20, 50), 1)}分钟，数据可以由您的人来记。"),
            (Pitches.Seconds, Numerals.Text(dice.Between(45, account.Weakness > 1 ? 130 : 90))), (Pitches.RehearsedOn, dice.Chance(60) ? Ago(dice.Between(5, 120)) : ""),
            (Pitches.NextStep, account.Slips(15) ? "" : $"请{dice.Pick<string>(InventedText.Departments)}一起看一次样板线"), (Pitches.Score, Numerals.Text(dice.Between(2, 5))));
    }
}
