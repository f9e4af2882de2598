/// The trained weights of ``LineModel``, made by Tools/train-line-model.py; packed as
/// ``PackedNumbers`` reads them.
enum LineModelWeights {
  /// Four numbers a feature: windowed features by offset, features of the unit itself, then
  /// transitions, start and end.
  static let look = #"""
    OvP\O[OcONOlP^P(P3OVObPUP=P,OZP-P]P2OuO;OsOfOaPUOSPGOwP/PGO]OYPCOcPGP/OgOkOYPGP5P*OFQFO:OwO`P.
    P<P/P8OmOlOpP3OqP+OlPFNhPuOuO0OuPvP@Q-O<OGOkP2P7OmP*P-P:O_P3OWO\PZOrP5P1OhOiP[OkO`OUP)OqPRPNOo
    P)OZPIP*ObOlOrP-OUPLP(P*PHOUO4PSP1P9OaP5OePEP3OkOgP:O^OrOfP[P9OIP]OaOwPNO;PAP/P0OcP-P(P6P*OiP3
    O+P>PSO[OdPdOmP0OcP)P3P(OqOrP4OuOrOoP:P*OtP+OwP+OWOUPiOqO]PEP-P4P_OLOaOgOaPMP*P(PFO7PKP6OwOeP.
    O`OXP)P_P5P<OMP1P/P:OtOcOdOjP+PGOvOqP6OtOgPeOvOMOFP,P,PSP3OROAQ*P;OWO6Q(O]O[OtPeOpNqP(Q6OoP+Oo
    P7OdP-OOP`P<P(ObP*OdP3P6OsP+P;OhOqOuP)P-OuOuP3OlP,P8OfP8OjP,PWOPOmP0O_OuP<P(OcOvP?OoOdP<P1PWOe
    P6ONOuP<OPP?ObP<O\PGPAP)OZP,O`OpP_O`OjOtP9P*P>OlP;O[OfPlP)OEP2P7OfOqOqP6OnP,OhPSNePpOtO.OuQ)PJ
    NmQ-O[OrPCOkOqP-P3OtOmP:OYP4P)OpP<OtOpOfPHP/OdOWPPPAOXP:O>PQP(P7PlO.OoOnOKP9PMOwOqP[ONOHPUOsP0
    OYP.OwPBP8OnO`P;OWOOPLPNPMOvOoO^P+P;OAPJP/OvOnP.P(P8P(OhOwNaPePSOiPHO]P2P5P*OCPNOvP>OPP<OsP(Or
    P4P)OvP)P(P/O7P(PbP,NuPjP5P<OnP+OlP1P:OIP<P+O1PjP+P)PSO@P4OYOdP6PMP<P*OSP7PAP/OiOgOrPQO^OnOnOu
    P*P3OYP)Q+OCOJPXO`P?P5O/O^Q.P?OcORPLOXOlPAP;OnN`P[PgOoOvOlP?OaP/OoPBP,OoOiP<P8P0OcOvP,PAOaOrP)
    OuP-OtP-O=PVP1P(OvP0OrOuQrN8OqPHOiORP>PFNnPKPAOmO6PHPUP3OFQ0OGP3OTP9P0OcPNO4P\P9OvP/ObO[PEP_OA
    OgP<OjP3PNQXN1OjO^PGPeO6P.P8OiOrOsO`PCP*OhPJNkPtOrNkP8Q,PFOVPPOTOwO,Q.OoOpO4Q<O_P/PGOmO]OjOqP7
    P/OdP`P)OTONO\Q(OnP?P2OdOlPFOOPNO^OaOAPRPLP-OmP\OIOiONPEPDOlO7POPNP=OoOXP<O`Q1NrP<PFO^P:ObP0O/
    PDPMP.OcP-P2OwP4P-OhP=NsP:PVOVQvNGP-PBQfMXP@OvP<OPP>OwOrOoP9P)OtP*P)P/OROcP\OmQoNAOsPBOMPIOhP@
    OtOXP4P,O[PFOsOnP7O\P>OtP@O]P/P9O/PJP>P.PGOSP(P*OlPSOWOuO^P6P7OIQ?P7O1OPP0PIOwP2OAOKQ2P1PFObOg
    OKPEPGOiOhO`PGP1P5PJO1P@P=OmP(OnP-O5PKPCOkPlO/P:P*OnP2OuP(OwP,OuOtQjNBOoOrP.P(P(P6L]SDOjPCOYOP
    PTPFP7NiPYP?P(N]Q,OlR0N[OHP9OfOeP<OeO5PUPQP)P.PSOEOLQfOpNmO_PPOoOrPjM/QTPSNfS2P?MhP;P+OaP*OrP0
    OqP-OeP>NmQ0OoNbP@Q/PiPbN_OfOqOgPAOvOZQ^O<OLOmP/PUOOOcPZObOqO]RVN`O.NiRlNuOFOwQ@NVP3P+QENvOYP\
    PFNTPKP*OoPZOMOsODP7PQP7OAOuPSP<ODP2P>OVNkQ`OoPCPYO0OsP7OpOJPPP/PCODP;OwP5P,OhPHNBP`PUOqJ?UZP7
    PcJlT2P?OoOgP6P4OmOgP+P@P3OnP,OsOqO2PJPSP/N_Q0P2P>PSOIOfP_OaOcOmO`PqODP+OeO:PSPNOSPVPIONP<OjON
    PLPFOMOcPKPKPUOaO?OkPeOdO[O4RXOONfOFR,O+OSP?O3OJQ3OVQRO\O<O/RFOiNbOGQSO\OJP?NpP2P_PcPFOSODO_PM
    OGPNOiNtP`PSOwOWPEP-P,OwP(OuP;OdOvP+P(P(P(P(P1QwN.OjP8O2PCPCOvP.OvOvOwOhObPOOqOkPWO]P;OBP6P>Oo
    O<OwPnP7OKPaO]OnPgOwODOfP-P.P0PEPHO`OSOiPsP3O2OsOgP;P+OpPBO]P1OaOuORPiOoO;OkQ*PPOSP-OqP-OSPMOs
    P4NvPjP,OnOEPnOoP3OjOwP-O_QQOCOMO:P0P>PHP4OCP5PDOhPBP7O_PXOGPXOIP.OZPbOUOfP^O*PSOqPAOMPAP6OiOc
    P>OvP7PFOMOsO(PMPXP6P)O=PTP/PEOMP/OvP3P-OiP(OIPWP(O]PpO4P?POQLN2OsOmP*P(P1OjOwOqP=P0OmP,OwP.Nq
    PTPMOkP6P,OsOiP9PAO]OhP1OXPNP7OZP1P-P5OuOqOvP+OBPpObP/PBOQP.P+P,O9P`P2PhOAOeP,OuP/OpOnPnOwO=P-
    OFPgOfP;O.OUQ2P+OROwPLOhP,PXOTOtNdPnPIOtPJOaOrOrP-P7OjPFOOP5OwOmP5O>P`P(P+OlP0P*P)P(OuP2ODPNP,
    P(P4P(OlP+PKOXOrOwP.OaP:OtO\PbO^OgO;PMPRP0PBO\OrPOP7O7P3OeP*OUP\OpP=OsOpP3OiPVONP-OTP;P4OwP5P[
    O9P5P_OVOVOwPCOVP0OnP.OnP6OePJO5P\P,O5O_Q0PEODPUObP)OFPVP*P;O>PGP0OkOtP5P,PYP?O/P)OePkOiOWO_Oc
    P/PPP(OHP7PIOrP7P.OiPOP:P*O=OvOlP^OPOmOQP3PNP8O9P0POP?OqOcP.PLP@OOOfOWO@PdPEP3O_OWPVP,P1OfP-Ov
    P5P+OjP,O?Q5OQORP5P2P7P=PsO;OTOjPNO]P+OpO\P9P;P-OtOoP0P:NoP@PWP-OhP7OtP+Q:OCOHOPP6O^P\PKO,PZOn
    P=PCOCP-P?P,OVP/P-O\P=P)OlOmOiPOP+P6OTP;P6OhOrP0PEOoPAOKOiO[PeOgP6NsOcQ3PDOdO;P]P-OZPPOiPCO@O]
    PaOvOhPEOmP1OCP8PDP;OlOkP-OkPFOYP6P+P=O^P*P*OuP*OvP5OpOoP,OuP?OvOfOtP_OFOwP=OSP4P,P+OLPMP,OWOo
    PUOtP*O\P9P2PKP1OEP/OkP?O=PZOoPMOUP0P5O6Q1OTP0PAOOP/P*P:Q2NZP*ONPeOcOwP2O`P7OqOvOsP6OtP(O?PfP,
    O6OaQ-P>PuNfOwP,OXP>P.OwOVP5P>P(OeP/P3PdOEOmP*OdQWO*O[P,OCP2PPP*OuP4OmOYPcOlOhPBP3OaOjOqP.PUOL
    OwOwOnP5P=OeO_P?P;OoOcP2PeOSOiOoOJP>P0P8P1OPOjPUP)P2OcP2OuP0P/OkOqPFP;ONOOOXPbP7P0P/P(OhOkPPO[
    P*OmO`P2P@P+P(OpP-P1O;OqPcP)P>OQP9P0PTOrOJO]P0P(P;PTP9NjPIP.O:PcOuPNOgODPFOrP/OoP0OnO\PBP3P7Os
    OQPEP,P/O[P:PEP9OsOPP1OjPAOdP1O*OdQ1P?O[OCPbOvOhP:P)PPNuOlP`OpOsP=OpP.PJO-PKP/ONP8P:P2O[P@OsOt
    PHOXP,P*P(P(OvP5P5OKP<OnPAP-OdNHRMO^OLPFPeP*NkOmP.OWPNOEP;PXOgPgOJOXP7PHOrPRO5PQOVOvOrPbO+O\PW
    OiOPP)P_OrNmOvQ;OZP;P;OqOUP@P8OrQ(O3O4PaP\OTODPLOHP4PkOYOrPNOlOcPaOuOXObPNOhOUP5OgQIOvNjNsPHPR
    P3P9NhOJQUP+ONPROtQaP_O)NXP\PeO7OHPPOaPkNuNkO6OfR9O-O\P]PZOYO0PwP@P(NvQOOSOgQhM`PbPtP@OHOEO]O<
    QPOWP6OUPMOgOmOqPDOnObPWOoOhPbP)NqPDOuPSO`OhOwPcO=P)O1NuP3QgOwO-PgP5PXNWQ3O]PnOUOdOiP>OfP-OnOd
    PTOoOiP3PWODOsOsP<OPPAOoP(OSPVN`QNOZP8P4OdPNOZOrOlP?OsP*OuP(P*P,OrP+OvOvPnO5OwP+PIOAP;P*P5OgP*
    OlPFO]P2P(P+OwOvOtPBOfOtP+P+OsOwOuP*OwP+P(P-OrP)OsP3OrP(P*OwOwP(OtP0OuP(P*OkP8OsP*NXQHOuP+O^PC
    OuP)OcP<OwP-QBNbOpOkPkOROhP)OZOwPFPANRPvP6OrP3OkP0PLO[O(PrOmOcP[OeP(OTPDP/P(P)P+OtP<ObP>OdOuP0
    P,OoOtPCOdOtOsOuP/P*OwOkOuP9P(OpP4OtP(OlP5P(P*P,OpP)OfOuOpPEP=P5O=PBPDPbO:O`P(OsP(P-OfP4PvO0Om
    PKOkOnOiP+OlP?P(OpOuP3OgORP]P+OtOIPgOmOsP9O\P8P(OwP)P(P(OeOvP>P(P7OrOoP(OlP0P,P*P0OnP(P0P)OYP>
    P-O-PPPFP6OFPZOiP(P/OtOuP-OTPROmOoPCOiOtOvP+P3OlP(P.OtOvP8PYO^OQOrPMOhOhO`PlO=P7OgPJOEPIP[O-P[
    O\P,P)OsP(P*OnP1OwP2OwP,OlOSPOORPLP)OwP(P(P5PuOAOTOpP`OoOPP0OnP0OsP*OHP>P@P_P.NVP]P0OIP.PHOqPr
    OSOZP(OsP-P(OQP]O/PcOgQLOaO,OwP,P)OuP3MBS)ORPQOpO-PSOcNPPqPkOWP^P)ObO1QWP<O+P]NjO<Q=P9NgP2PnP1
    P=OsO_OnP>O<PXP6P2PjNoP;OrP(P(P(TuJoOlP(JoTcP(P(P(P(PQOrP.P(P(P(P4P(Ol
    """#

  /// A word, then four numbers.
  static let words = #"""
    account OjOYOkOm
    ad P)P=OvOv
    add P<PJP2P1
    added QQPRQSQO
    after OvO_OwOw
    ago ObP,ObOc
    agree P(OZP(P(
    all OWO]OdO_
    also P*PDOqP0
    am O*OlNmOB
    amazon PpP)PeP[
    an P.P@P/Ov
    and Q8Q/P]PW
    another P/PKP.P+
    ap OrOaOkOi
    article N1OCOvP=
    as OtPQOqOp
    at N\O<NPO)
    available P(P@OuP,
    be P0PBP-Ot
    been PCP?P7PA
    best P)O4P*P(
    big P/ObOtOw
    but P-PGP)Or
    button OTOoOZOc
    by OeOkOPOO
    can P3PEP0P0
    caption OuOMOqOv
    changes P7P>P5P5
    click OhO2OiOn
    com ONOaP0Oe
    comment OpO`OoOm
    comments OAOQOQOf
    could P(PFP(P(
    data P-OdOsOt
    david OwOcOwOu
    delivered OvOWOwOw
    due P(P=P(P(
    during P(O[OwP(
    email OWOcOcOW
    embed O2P(P1OY
    few P*P<P(P*
    film P3PRP+P=
    for PgP,PMOl
    found P.O[P*Os
    get P)OFOkOs
    getty OXP4OXNe
    group Q5P?Q-Q4
    has PHP-PJPB
    have P-PGOrP.
    her P(PAP(P(
    his P,PLOwP+
    http P<OuP9P;
    https O:P-P1Oa
    id OvP=OvOv
    iframe O(P(OvOU
    image ORO@OQOc
    images O[P6OYO;
    in PeOhOfOu
    inbox OvOYOwOv
    information OtOXOuOu
    issue PuQ*P(P*
    it Q(P@PNPs
    javascript O_P-OrOu
    john P+P@P-P4
    jpg O+OtP-P;
    last P*P>OuP(
    latest OuOXOuOt
    link OqOcOsOr
    list Q4OlPJPB
    mail OfOrOcOc
    main NMP1P7PS
    make P(O\P(Ow
    march OhOaOUOn
    media OmOTOlOp
    more O?OrOgOS
    new P4O7PFP-
    news OFO/OMO=
    newsletter P.O`OeP0
    north P*O`OwP,
    nov OkO]OjOp
    november O>OaOKOI
    now Q+Q,PPPv
    of PUNuP-O_
    office OvO_OvOw
    on OfPMOIOZ
    one P<OLP9P2
    open P=OvOwOu
    or P;OXP9P4
    other P@OqPFPJ
    our P/O*OoP/
    over P*O]OsP(
    people OkOWOmOt
    percent P(O^P(P(
    photo P]O^OoOP
    platform P(P>P(Ov
    please OrO_OpOt
    pm OcOgOYOg
    png OYP(OpOu
    policy OoOYOpOm
    post O[OhO^Om
    president P*PFOvP*
    privacy OmOMOnOj
    pro P/OSP,Ok
    published OtOcOlOt
    read OROuOoOk
    red P(OZP)P*
    related OVO\O]P;
    report OtO]OoOc
    said P0PEP(P(
    sales OrOYOoOp
    says O<O@O6O9
    see Q(P(PDPv
    share O9NwOQOl
    sign OnOmOVOb
    site OtOHOsOu
    some P1PXOvOt
    source P=P.P2Oq
    sports OvOZOvOu
    stories OmOSOpP2
    story OgOXOhOq
    support OsP?P,Op
    talk OvO_OvOv
    terms OoO`OrOt
    th PFOvPBPF
    thank P(P>P(Ow
    that P.PUOwOv
    the QgQTPQPQ
    their P.PFP.P+
    these Q.PiP-P2
    they P(PVP(P(
    this O:OUO>OZ
    time P^PDPEOn
    to ONP7OCOb
    trump OcONOkOj
    under OsO_OoOu
    up ObOgOJOa
    us ObOWO`O^
    view O\P(OcOp
    was P0PZOvOw
    when P+PFP*P*
    which P*P<P)P)
    window OiO7OlOl
    with P2OKP.Ot
    www ORP0P9Or
    year PJP3P;P>
    your OpO*OpOn
    youtube O7P0P1OX
    """#
}
