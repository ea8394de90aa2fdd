import '../styles/krds.scss';
