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
    // Who only checks rows has no need of it.
    private readonly Lazy<AccountIndex> _index;
    private readonly ImmutableArray<AccountDossier> _only;
    private readonly ILookup<string, Finding> _findings;
    private readonly Lazy<OwnedRows> _rows;

    private Portfolio(TableRows tables, SiteSettings settings, ImmutableArray<Finding> findings, Lazy<AccountIndex> index, Lazy<OwnedRows>? rows = null)
    {
        (Tables, Settings, Findings, _index) = (tables, settings, findings, index);
        Workshops = WorkshopDossier.Build(tables);
        _findings = findings.ToLookup(f => f.Subject is { Type: SubjectType.Account } subject ? subject.Id : "");
        _rows = rows ?? new(() => new(tables, index.Value.RowOwners));
    }

    private Portfolio(Portfolio all, AccountDossier account)
    {
        (Tables, Settings, Findings, _only, Workshops) = (all.Tables, all.Settings, all.Findings, [account], []);
        (_index, _findings, _rows) = (all._index, all._findings, all._rows);
    }

    public TableRows Tables { get; }

    public SiteSettings Settings { get; }

    public DateOnly AsOf => Settings.AsOf;

    /// <summary>Everything that reading reported.</summary>
    public ImmutableArray<Finding> Findings { get; }

    /// <summary>One per account, in input order; may be empty.</summary>
    public ImmutableArray<AccountDossier> Accounts => _only.IsDefault ? _index.Value.Accounts : _only;

    /// <summary>All channels, in input order; may be empty.</summary>
    public ImmutableArray<Channel> Channels => _index.Value.Channels;

    /// <summary>All workshops, in input order; may be empty.</summary>
    public ImmutableArray<WorkshopDossier> Workshops { get; }

    /// <param name="owners">Those of the tables, where somebody has them already.</param>
    public static Portfolio From(TableRows tables, SiteSettings settings, ImmutableArray<Finding> findings, RowOwners? owners = null) =>
        new(tables, settings, findings, new(() => new AccountIndex(tables, settings.AsOf, owners)));

    /// <summary>The same portfolio as a build for the audience has it before anything is dropped.</summary>
    internal Portfolio For(Audience audience) =>
        Settings.Audience == audience ? this : new(Tables, Settings with { Audience = audience }, Findings, _index, _rows);

    /// <summary>What is left of the portfolio when its tables are.</summary>
    internal Portfolio Narrowed(TableRows tables, ImmutableArray<Finding> findings)
    {
        // The widest audiences differ in a column of the workshops' only: their accounts are the same objects.
        var index = WorkshopDossier.OnlyWorkshopsDiffer(tables, Tables) ? _index : new(() => new AccountIndex(tables, AsOf, owners: null));
        return new(tables, Settings, findings, index);
    }

    /// <summary>The same portfolio to whoever goes through its accounts and workshops: this account and no workshop. Whatever is looked up is found as before.</summary>
    internal Portfolio Only(AccountDossier account) => new(this, account);

    /// <summary>The rows as they were read, by the account that they speak of.</summary>
    public OwnedRows Rows => _rows.Value;

    /// <summary>Which account a row speaks of.</summary>
    public RowOwners RowOwners => _index.Value.RowOwners;

    /// <summary>Whether the input has the table at all, even without rows (X1).</summary>
    public bool Has(Table table) => Tables.Has(table);

    /// <summary>Whether facilitators noted how far the sections of the plans are. A table with a header only, as it is handed out before a workshop, holds no notes.</summary>
    public bool HasSectionNotes => Has(SectionStatuses.Table) && Tables.ListOf(SectionStatuses.Table).Count > 0;

    /// <summary>Whether the input has the table but this audience may not see it.</summary>
    public bool IsWithheld(Table table) => Tables.IsWithheld(table);

    /// <summary>Whether the input lacks the table; one that is withheld is there.</summary>
    public bool IsAbsent(Table table) => !Has(table) && !IsWithheld(table);

    /// <summary>Whether this audience may not see the column, or its whole table.</summary>
    public bool IsWithheld(Column column) => Tables.IsWithheld(column);

    public AccountDossier? Find(Id<Account> id) => _index.Value.ByAccount.GetValueOrDefault(id);

    public Stakeholder? Find(Id<Stakeholder> id) => _index.Value.People.GetValueOrDefault(id);

    public Channel? Find(Id<Channel> id) => _index.Value.ByChannel.GetValueOrDefault(id);

    public Zone? Find(Id<Zone> id) => _index.Value.Zones.GetValueOrDefault(id);

    /// <summary>The account that the subject is or belongs to; null where it belongs to none, as channels and workshops do.</summary>
    public AccountDossier? OwnerOf(Subject subject) => _index.Value.Owners.GetValueOrDefault(subject);

    /// <summary>What reading reported about rows of the account.</summary>
    public IEnumerable<Finding> FindingsOf(Id<Account> account) => _findings[account.Value];

    /// <summary>What the tables say of accounts and channels, indexed; workshops do not matter to it.</summary>
    private sealed class AccountIndex
    {
        private readonly Lazy<Dictionary<Subject, AccountDossier>> _owners;
        private readonly Lazy<RowOwners> _rowOwners;

        public AccountIndex(TableRows tables, DateOnly asOf, RowOwners? owners)
        {
            Accounts = AccountDossier.Build(tables, asOf);
            Channels = tables.All(Domain.Channels.Table);
            ByAccount = Accounts.ToDictionary(a => a.Id);
            People = tables.All(Stakeholders.Table).ToDictionary(p => p.Id);
            ByChannel = Channels.ToDictionary(c => c.Id);
            Zones = tables.All(Domain.Zones.Table).ToDictionary(z => z.Id);
            _owners = new(() => OwnersOf(Accounts));
            _rowOwners = new(() => owners ?? new RowOwners(tables));
        }

        public ImmutableArray<AccountDossier> Accounts { get; }

        public ImmutableArray<Channel> Channels { get; }

        public Dictionary<Id<Account>, AccountDossier> ByAccount { get; }

        public Dictionary<Id<Stakeholder>, Stakeholder> People { get; }

        public Dictionary<Id<Channel>, Channel> ByChannel { get; }

        public Dictionary<Id<Zone>, Zone> Zones { get; }

        public Dictionary<Subject, AccountDossier> Owners => _owners.Value;

        public RowOwners RowOwners => _rowOwners.Value;

        private static Dictionary<Subject, AccountDossier> OwnersOf(ImmutableArray<AccountDossier> accounts)
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
}
