using System.Collections.Frozen;
using KspSite.Core.Audiences;
using KspSite.Core.Diagnostics;
using KspSite.Core.Input;
using KspSite.Core.Rules;

namespace KspSite.Core.Domain;

/// <summary>
/// Everything known about all accounts as of one date. Immutable, in input order, indexed once: no lookups by scanning.
/// </summary>
public sealed class Portfolio
{
    private readonly FrozenDictionary<Id<Account>, AccountDossier> _accounts;
    private readonly FrozenDictionary<Id<Stakeholder>, Stakeholder> _people;
    private readonly FrozenDictionary<Id<Channel>, Channel> _channels;
    private readonly FrozenDictionary<Id<Zone>, Zone> _zones;
    private readonly ILookup<string, Finding> _findings;
    private readonly Lazy<Dictionary<Subject, AccountDossier>> _owners;
    private readonly Lazy<OwnedRows> _rows;

    private Portfolio(TableRows tables, SiteSettings settings, ImmutableArray<Finding> findings, Portfolio? wider = null)
    {
        (Tables, Settings, Findings) = (tables, settings, findings);
        Channels = tables.All(Domain.Channels.Table);
        // The widest audiences differ in a column of the workshops' only: their accounts are the same objects.
        Accounts = wider is not null && WorkshopDossier.OnlyWorkshopsDiffer(tables, wider.Tables)
            ? wider.Accounts : AccountDossier.Build(tables, settings.AsOf);
        Workshops = WorkshopDossier.Build(tables);
        Commitments = tables.All(Domain.Commitments.Table);
        _accounts = Accounts.ToFrozenDictionary(a => a.Id);
        _people = tables.All(Stakeholders.Table).ToFrozenDictionary(p => p.Id);
        _channels = Channels.ToFrozenDictionary(c => c.Id);
        _zones = tables.All(Zones.Table).ToFrozenDictionary(z => z.Id);
        _findings = findings.ToLookup(f => f.Subject is { Type: SubjectType.Account } subject ? subject.Id : "");
        _owners = new(() => Owners(Accounts));
        _rows = new(() => new(tables));
    }

    private Portfolio(Portfolio all, AccountDossier account)
    {
        (Tables, Settings, Findings, Channels, Commitments) = (all.Tables, all.Settings, all.Findings, all.Channels, all.Commitments);
        (Accounts, Workshops) = ([account], []);
        (_accounts, _people, _channels, _zones, _findings, _owners, _rows) = (all._accounts, all._people, all._channels, all._zones, all._findings, all._owners, all._rows);
    }

    public TableRows Tables { get; }

    public SiteSettings Settings { get; }

    public DateOnly AsOf => Settings.AsOf;

    /// <summary>Everything that reading reported.</summary>
    public ImmutableArray<Finding> Findings { get; }

    /// <summary>One per account, in input order; may be empty.</summary>
    public ImmutableArray<AccountDossier> Accounts { get; }

    /// <summary>All channels, in input order; may be empty.</summary>
    public ImmutableArray<Channel> Channels { get; }

    /// <summary>All workshops, in input order; may be empty.</summary>
    public ImmutableArray<WorkshopDossier> Workshops { get; }

    /// <summary>Promises from workshops and reviews, in input order.</summary>
    public ImmutableArray<Commitment> Commitments { get; }

    public static Portfolio From(TableRows tables, SiteSettings settings, ImmutableArray<Finding> findings) => new(tables, settings, findings);

    /// <summary>The same portfolio as a build for the audience has it before anything is dropped.</summary>
    internal Portfolio For(Audience audience) =>
        Settings.Audience == audience ? this : new(Tables, Settings with { Audience = audience }, Findings, this);

    /// <summary>What is left of the portfolio when its tables are.</summary>
    internal Portfolio Narrowed(TableRows tables, ImmutableArray<Finding> findings) => new(tables, Settings, findings, this);

    /// <summary>The same portfolio to whoever goes through its accounts and workshops: this account and no workshop. Whatever is looked up is found as before.</summary>
    internal Portfolio Only(AccountDossier account) => new(this, account);

    /// <summary>The rows as they were read, by the account that they speak of.</summary>
    public OwnedRows Rows => _rows.Value;

    /// <summary>Whether the input has the table at all, even without rows (X1).</summary>
    public bool Has(Table table) => Tables.Has(table);

    /// <summary>Whether the input has the table but this audience may not see it.</summary>
    public bool IsWithheld(Table table) => Tables.IsWithheld(table);

    /// <summary>Whether this audience may not see the column, or its whole table.</summary>
    public bool IsWithheld(Column column) => Tables.IsWithheld(column);

    public AccountDossier? Find(Id<Account> id) => _accounts.GetValueOrDefault(id);

    public Stakeholder? Find(Id<Stakeholder> id) => _people.GetValueOrDefault(id);

    public Channel? Find(Id<Channel> id) => _channels.GetValueOrDefault(id);

    public Zone? Find(Id<Zone> id) => _zones.GetValueOrDefault(id);

    /// <summary>The account that the subject is or belongs to; null where it belongs to none, as channels and workshops do.</summary>
    public AccountDossier? OwnerOf(Subject subject) => _owners.Value.GetValueOrDefault(subject);

    /// <summary>What reading reported about rows of the account.</summary>
    public IEnumerable<Finding> FindingsOf(Id<Account> account) => _findings[account.Value];

    private static Dictionary<Subject, AccountDossier> Owners(ImmutableArray<AccountDossier> accounts)
    {
        var owners = new Dictionary<Subject, AccountDossier>();
        foreach (var account in accounts)
        {
            owners[account.Subject()] = account;
            foreach (var zone in account.Zones) owners[zone.Subject()] = account;
            foreach (var person in account.People) owners[person.Subject()] = account;
            foreach (var goal in account.Goals) owners[goal.Subject()] = account;
            foreach (var review in account.Reviews) owners[review.Subject()] = account;
            foreach (var resource in account.Resources) owners[resource.Subject()] = account;
        }
        return owners;
    }
}
